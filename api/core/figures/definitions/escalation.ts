import { days, type Instant } from '../../base/instant.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import type { ShareDefinition } from './definition.ts'

export const escalatedWithin = days(7)
export const againWithin = days(30)
export const wroteAgainWithin = days(7)

const firstHandoff = ({ handoffs }: CaseFacts): Instant | null => handoffs[0]?.at ?? null

/** As its first handoff was, of cases that had one. */
const ofFirst = ({ handoffs: [handoff] }: CaseFacts) => (handoff ? { handoff } : {})

/** Whether something happened within its time; null where it still may. */
const within = (at: Instant | null | undefined, from: Instant, time: number, asOf: Instant) => {
  if (at != null && at <= from + time) return true
  return asOf - from >= time ? false : null
}

/** Only those old enough count, so that it's a plain share: a young one that has been escalated isn't in it yet. */
export const escalationRate: ShareDefinition = {
  kind: 'share',
  hasHorizon: true,
  range: { from: 0.06, to: 0.12 },
  itemsOf: (facts, asOf) => {
    const { openedAt: at, skips } = facts
    if (skips) return []
    const isOld = asOf - at >= escalatedWithin
    return [{ at, isPart: isOld ? within(firstHandoff(facts), at, escalatedWithin, asOf) : null }]
  },
}

/** Those that the policy sends past the frontline the moment they're opened. */
export const skipping: ShareDefinition = {
  kind: 'share',
  isBetter: 'neither',
  range: null,
  itemsOf: ({ openedAt: at, skips }) => [{ at, isPart: skips }],
}

/** Escalated, solved, and escalated again. */
export const repeated: ShareDefinition = {
  kind: 'share',
  hasHorizon: true,
  isOfHandoffs: true,
  range: { to: 0.05 },
  itemsOf: (facts, asOf) => {
    const first = firstHandoff(facts)
    const at = facts.solved.find((each) => first !== null && each >= first)
    if (at === undefined) return []
    const again = facts.handoffs.find((each) => each.at > at)?.at
    const isOld = asOf - at >= againWithin
    const isPart = isOld ? within(again, at, againWithin, asOf) : null
    return [{ at, isPart, ...ofFirst(facts) }]
  },
}

/** Escalated cases whose customer had to write again. */
export const wroteAgain: ShareDefinition = {
  kind: 'share',
  hasHorizon: true,
  isOfHandoffs: true,
  range: { to: 0.15 },
  itemsOf: (facts, asOf) => {
    const at = firstHandoff(facts)
    if (at === null) return []
    const isOld = asOf - at >= wroteAgainWithin
    const isPart = isOld ? within(facts.wroteAgainAt, at, wroteAgainWithin, asOf) : null
    return [{ at, isPart, ...ofFirst(facts) }]
  },
}

/** Escalated cases whose customer was asked for something they'd said before; known once a case is over. */
export const askedAgain: ShareDefinition = {
  kind: 'share',
  isOfHandoffs: true,
  range: { to: 0.1 },
  itemsOf: (facts) => {
    const at = firstHandoff(facts)
    if (at === null) return []
    const isPart = facts.isOver ? facts.askedAgain.length > 0 : null
    return [{ at, isPart, ...ofFirst(facts) }]
  },
}
