import { days, type Instant } from '../base/instant.ts'
import { spanInWords } from '../base/span.ts'
import { always, openSpans } from '../calendar/calendar.ts'
import { listedOn, type Matrix, type Overflow } from '../matrix/matrix.ts'
import type { Agent } from '../team/people.ts'
import { type Finding, warning } from './finding.ts'
import { lengthOf, overlap, type Span, without } from './spans.ts'
import { ladderWords } from './words/ladder.ts'

const week = days(7)
const where = 'routing.overflow'

/** Overflow to nobody, at hours no partner works, or of cases no partner is always there for. */
export function overflowFindings(matrix: Matrix, team: readonly Agent[], now: Instant): Finding[] {
  const { overflow } = matrix.routing
  if (!overflow) return []
  const partners = team.filter(({ role }) => role === 'partner')
  if (partners.length === 0) {
    return [warning('overflow-without-partner', where, ladderWords.noPartner)]
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

const never = warning('overflow-never', `${where}.hours`, ladderWords.overflowNever)

function asleep({ roundTheClock }: Matrix, { priorities }: Overflow, away: Span[]): Finding[] {
  const sleepless = roundTheClock.filter((priority) => priorities.includes(priority))
  if (sleepless.length === 0 || away.length === 0) return []
  return [
    warning(
      'overflow-sleeps',
      `${where}.priorities`,
      ladderWords.overflowSleeps(sleepless, spanInWords(lengthOf(away))),
    ),
  ]
}
