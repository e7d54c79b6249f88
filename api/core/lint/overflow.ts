import { days, type Instant } from '../base/instant.ts'
import { spanInWords } from '../base/span.ts'
import { always, openSpans } from '../calendar/calendar.ts'
import { listedOn, type Matrix, type Overflow } from '../matrix/matrix.ts'
import type { Agent } from '../team/people.ts'
import { type Finding, warning } from './finding.ts'
import { lengthOf, overlap, type Span, without } from './spans.ts'

const week = days(7)
const where = 'routing.overflow'

/** Overflow to nobody, at hours no partner works, or of cases no partner is always there for. */
export function overflowFindings(matrix: Matrix, team: readonly Agent[], now: Instant): Finding[] {
  const { overflow } = matrix.routing
  if (!overflow) return []
  const partners = team.filter(({ role }) => role === 'partner')
  if (partners.length === 0) {
    const why = 'Nobody of the team is a partner: a rung without room keeps its cases.'
    return [warning('overflow-without-partner', where, why, 'Add a partner, or write null.')]
  }
  const spansOf = (agents: readonly Agent[]) =>
    agents.flatMap(({ hours }) => openSpans(hours, now, now + week))
  const there = spansOf(partners)
  const open = openSpans(always, now, now + week)
  const alone = matrix.rungs.flatMap((rung) => {
    const named = new Set(listedOn(rung).map(({ contact }) => contact))
    return without(open, spansOf(team.filter(({ email }) => named.has(email))))
  })
  return [
    ...(overflow.hours === 'off_duty' && overlap(there, alone).length === 0 ? [never] : []),
    ...asleep(matrix, overflow, without(open, there)),
  ]
}

const never = warning(
  'overflow-never',
  `${where}.hours`,
  'It waits for hours in which nobody of ours is on duty, and no partner works in them either.',
  'Choose on_duty or always, or name a partner with other hours.',
)

function asleep({ roundTheClock }: Matrix, { priorities }: Overflow, away: Span[]): Finding[] {
  const sleepless = roundTheClock.filter((priority) => priorities.includes(priority))
  if (sleepless.length === 0 || away.length === 0) return []
  return [
    warning(
      'overflow-sleeps',
      `${where}.priorities`,
      `${sleepless.join(' and ')} cases run around the clock, but for ${spanInWords(lengthOf(away))} a week no partner is there to work on theirs.`,
      `Leave ${sleepless.join(' and ')} out, or name a partner who is always there.`,
    ),
  ]
}
