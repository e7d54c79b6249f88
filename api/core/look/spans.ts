const minute = 60_000
const hour = 60
const day = 24 * hour

/** "5 min", "2 h 10 min", "3 days" */
export function span(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / minute)
  if (minutes < 1) return 'under a minute'
  if (minutes < hour) return `${minutes} min`
  if (minutes < 10 * hour) return hoursAndMinutes(minutes)
  const hours = Math.round(minutes / hour)
  if (hours < 24) return `${hours} h`
  const days = Math.round(minutes / day)
  return days === 1 ? '1 day' : `${days} days`
}

/** "in 2 h", "10 min ago" */
export function away(at: number, now: number): string {
  if (Math.abs(at - now) < minute) return 'now'
  return at > now ? `in ${span(at - now)}` : `${span(at - now)} ago`
}

function hoursAndMinutes(minutes: number): string {
  const rest = minutes % hour
  return `${Math.floor(minutes / hour)} h${rest ? ` ${rest} min` : ''}`
}
