const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** "5 min", "2 h 10 min", "3 days" */
export function span(ms: number): string {
  const size = Math.abs(ms)
  if (size < minute) return 'under a minute'
  if (size < hour) return `${Math.round(size / minute)} min`
  if (size < 10 * hour) return hoursAndMinutes(size)
  if (size < day) return `${Math.round(size / hour)} h`
  const days = Math.round(size / day)
  return days === 1 ? '1 day' : `${days} days`
}

/** "in 2 h", "10 min ago" */
export function away(at: number, now: number): string {
  if (Math.abs(at - now) < minute) return 'now'
  return at > now ? `in ${span(at - now)}` : `${span(at - now)} ago`
}

function hoursAndMinutes(size: number): string {
  const minutes = Math.round(size / minute)
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} h${rest ? ` ${rest} min` : ''}`
}
