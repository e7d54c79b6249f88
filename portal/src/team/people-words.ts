import type { RungStaff, TeamMember } from '@caselead/api/views/types/index.ts'
import { zoneNames } from '@caselead/core/calendar/zone-names.ts'

export const zones: [string, string][] = zoneNames().map((zone) => [zone, zone])

/** "24 Dec 2026", or "24 Dec – 2 Jan 2027". */
export function daysInWords({ first, last }: { first: string; last: string }): string {
  const until = dayInWords(last)
  if (first === last) return until
  const from = dayInWords(first)
  return `${from.slice(-4) === until.slice(-4) ? from.slice(0, -5) : from} – ${until}`
}

const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

/** Whether somebody of a rung could be called at all. */
export const isKnown = ({ state }: RungStaff): boolean => state !== 'not on the team'

export function presence({ onDuty, nextOff }: TeamMember): string {
  if (nextOff?.isNow)
    return `On leave until ${daysInWords({ first: nextOff.last, last: nextOff.last })}`
  return onDuty ? 'On duty' : 'Off duty'
}

/** "Owns L1 and L2, backs up L3" */
export function rungsInWords({ owns, backsUp }: TeamMember): string {
  const list = (levels: string[]) => levels.join(', ').replace(/, (?=[^,]*$)/, ' and ')
  return [
    owns.length > 0 && `owns ${list(owns)}`,
    backsUp.length > 0 && `backs up ${list(backsUp)}`,
  ]
    .filter(Boolean)
    .join(', ')
}
