import { days, minutes } from '@caselead/core/base/instant.ts'
import { channels, levels, plans, priorities, tiers } from '@caselead/core/base/vocabulary.ts'
import type { CaseFacts, HandoffFact, SurveyFact } from '@caselead/core/figures/facts/case-facts.ts'

export const asOf = Date.parse('2026-11-30T12:00:00Z')
export const ago = (ms: number) => asOf - ms

/** A case of ten days ago in which nothing has happened yet. */
export const oneCase = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...{ openedAt: ago(days(10)), channel: 'email', plan: 'business', priority: 'P2', tier: 1 },
  ...{ level: 'L1', matrix: 1, category: null, account: 'bright', lead: 'maya', skips: false },
  ...{ mergedInto: null, firstWordAt: null, solved: [], isOver: false, droppedAt: null },
  ...{
    reopens: 0,
    handoffs: [],
    wroteAgainAt: null,
    countedTo: 0,
    askedAgain: [],
    promises: [],
    clocks: [],
  },
  ...{ surveys: [], tierMs: {}, hereSince: null, stopped: [], asksToEscalate: [] },
  ...{ toppedOut: [], nearMisses: [], incident: null, valueUsd: 0 },
  ...{ open: [{ from: ago(days(10)), until: null }], openMs: { toFirstWord: 0, toEnd: 0 } },
  writing: [],
  ...more,
})

export const oneHandoff = (more: Partial<HandoffFact> = {}): HandoffFact => ({
  ...{ at: ago(days(9)), toTier: 2, toLevel: 'L2', who: 'dana', rule: null, priority: 'P2' },
  ...{ how: null, until: null, openMs: 0, isLate: false, returnedAt: null },
  ...more,
})

export const oneSurvey = (more: Partial<SurveyFact> = {}): SurveyFact => ({
  ...{ at: ago(days(1)), isSent: true, answeredAt: null, ces: null, csat: null, via: null },
  ...more,
})

/** How often each happens on a desk of cases that are all alike. */
export interface Odds {
  escalated: number
  returned: number
  dropped: number
  late: number
  broken: number
  asked: number
  wroteAgain: number
  repeated: number
}

export const healthyOdds: Odds = {
  ...{ escalated: 0.09, returned: 0.07, dropped: 0.05, late: 0.1, broken: 0.03 },
  ...{ asked: 0.05, wroteAgain: 0.1, repeated: 0.03 },
}

const rules = [null, 'critical-skips-frontline', 'silence'] as const
const categories = [null, 'Printing', 'Exports', 'Billing', 'Sign-in'] as const

/** A case that went as chance would have it, in the days before; `odds` may say more of one that is known. */
export function randomCase(
  random: () => number,
  within: number,
  odds: (facts: CaseFacts) => Odds = () => healthyOdds,
): CaseFacts {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const is = (share: number) => random() < share
  const openedAt = ago(Math.floor(random() * within))
  const facts = oneCase({
    ...{ openedAt, channel: one(channels), plan: one(plans), priority: one(priorities) },
    ...{ tier: one(tiers), level: one(levels), matrix: one([1, 2]), category: one(categories) },
    lead: one([null, 'maya', 'tom', 'ines', 'dana']),
  })
  const how = odds(facts)
  const after = (most: number) => openedAt + Math.floor(random() * most)
  facts.firstWordAt = is(0.9) ? after(minutes(60)) : null
  const solvedAt = after(days(2))
  const isOver = solvedAt <= asOf
  facts.open = [{ from: openedAt, until: isOver ? solvedAt : null }]
  if (isOver) Object.assign(facts, { isOver, solved: [solvedAt] })
  if (is(how.escalated)) facts.handoffs.push(randomHandoff(random, after(days(1)), how))
  if (facts.handoffs.length > 0) {
    if (is(how.asked)) facts.askedAgain.push(after(days(2)))
    facts.wroteAgainAt = is(how.wroteAgain) ? (facts.handoffs[0]?.at ?? 0) + minutes(30) : null
    if (is(how.repeated)) facts.handoffs.push(randomHandoff(random, after(days(20)), how))
  }
  facts.promises.push({
    by: after(days(1)),
    how: is(how.broken) ? 'broken' : 'kept',
    lead: facts.lead,
  })
  facts.clocks.push({ kind: 'resolution', due: after(days(2)), late: is(how.late) })
  if (is(0.5)) facts.surveys.push(randomSurvey(random, after(days(2))))
  return facts
}

function randomHandoff(random: () => number, at: number, odds: Odds): HandoffFact {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const [isReturned, isDropped] = [random() < odds.returned, random() < odds.dropped]
  const how = isReturned ? 'returned' : isDropped ? 'dropped' : 'accepted'
  const until = at + Math.floor(minutes(40) * random() ** 2)
  return oneHandoff({
    ...{ at, until, how, returnedAt: isReturned ? until : null, openMs: until - at },
    ...{ toTier: one([2, 3]), toLevel: one(['L2', 'L3']), who: one(['dana', 'ines', 'ravi']) },
    ...{ rule: one(rules), priority: one(priorities) },
  })
}

function randomSurvey(random: () => number, at: number): SurveyFact {
  const ces = random() < 0.5 ? 3 + Math.floor(random() * 5) : null
  return oneSurvey({
    at,
    ces,
    answeredAt: ces === null ? null : at,
    via: ces === null ? null : 'email',
  })
}
