import type { RungStaff, TeamMember } from '@caselead/api/views/types/index.ts'
import { zoneNames } from '@caselead/core/calendar/zone-names.ts'
import { onePerson, peopleWords as words } from '../words/team/people.ts'

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
    return words.onLeaveUntil(daysInWords({ first: nextOff.last, last: nextOff.last }))
  return onDuty ? words.onDuty : words.offDuty
}

/** "L1 and L2"; empty for none. */
export const levelsInWords = (levels: string[]): string => new Intl.ListFormat('en').format(levels)

/** "Owns L1 and L2, backs up L3"; null for who answers for nothing. */
export function rungsInWords({ owns, backsUp }: TeamMember): string | null {
  const [owned, backed] = [levelsInWords(owns), levelsInWords(backsUp)]
  if (owned && backed) return onePerson.both(owned, backed)
  if (owned) return onePerson.owns(owned)
  return backed ? onePerson.backsUp(backed) : null
}
