import type { Instant } from '../base/instant.ts'
import type { CaseFacts } from '../figures/facts/case-facts.ts'
import { isWithin, type Span } from '../figures/period.ts'
import type { Reason, ReasonKind } from './reasons.ts'

/** An effort score up to this says that it was hard. */
export const hardestScore = 3
const returnsWorthALook = 2

/** What happened to a case within a span of time that makes it worth a look. */
export function reasonsOf(facts: CaseFacts, span: Span): Reason[] {
  const counted = (kind: ReasonKind, times: readonly Instant[], least = 1): Reason[] => {
    const within = times.filter((at) => isWithin(at, span)).toSorted((a, b) => a - b)
    const at = within[least - 1]
    return at === undefined ? [] : [{ kind, n: within.length, at }]
  }
  return [
    ...counted('breached', lateOf(facts)),
    ...counted('promise_broken', brokenOf(facts)),
    ...counted('had_to_escalate', facts.asksToEscalate),
    ...counted('returned_twice', returnsOf(facts), returnsWorthALook),
    ...counted('asked_again', facts.askedAgain),
    ...hardest(facts, span),
    ...counted('topped_out', facts.toppedOut),
    ...counted(
      'near_miss',
      facts.nearMisses.map(({ at }) => at),
    ),
  ]
}

const lateOf = ({ clocks }: CaseFacts) => clocks.flatMap(({ due, late }) => (late ? [due] : []))

const brokenOf = ({ promises }: CaseFacts) =>
  promises.flatMap(({ by, how }) => (how === 'late' || how === 'broken' ? [by] : []))

const returnsOf = ({ handoffs }: CaseFacts) =>
  handoffs.flatMap(({ returnedAt }) => (returnedAt === null ? [] : [returnedAt]))

/** The lowest score its customer gave. */
function hardest({ surveys }: CaseFacts, span: Span): Reason[] {
  const [worst] = surveys
    .flatMap(({ ces, answeredAt: at }) => (ces === null || at === null ? [] : [{ n: ces, at }]))
    .filter(({ n, at }) => n <= hardestScore && isWithin(at, span))
    .toSorted((a, b) => a.n - b.n || a.at - b.at)
  return worst ? [{ kind: 'hard_for_customer', ...worst }] : []
}
