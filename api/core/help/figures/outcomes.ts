import { hours } from '../../base/instant.ts'
import { keysOf } from '../../base/keyed.ts'
import { type Share, shareOf } from '../../statistics/wilson.ts'

/** Whoever opens a case within this after reading wasn't helped. */
export const caseWithin = hours(72)

/** What is known of somebody's visit to the help centre, on one day. */
export interface Visit {
  /** They opened an article; otherwise they were only shown it. */
  opened: boolean
  /** They said that it solved their problem. */
  solved: boolean
  hasCase: boolean
  /** Long enough ago to know whether a case followed. */
  isOld: boolean
}

export const outcomeNames = ['shown', 'opened', 'solved', 'quiet', 'case', 'young'] as const
export type Outcome = (typeof outcomeNames)[number]

/**
 * What is counted, as what a visit must be. Of the visits that are old enough, each is in exactly one of
 * `solved`, `quiet` and `case`: whoever said that it was solved and opened a case all the same is in `case`.
 */
export const outcomes: Record<Outcome, Partial<Visit>> = {
  shown: {},
  opened: { opened: true },
  solved: { isOld: true, hasCase: false, solved: true },
  quiet: { isOld: true, hasCase: false, solved: false },
  case: { isOld: true, hasCase: true },
  young: { isOld: false },
}

/** How many visits came out alike. */
export type AlikeVisits = Visit & { count: number }

export interface Outcomes {
  shown: number
  opened: Share
  /** Too young to know whether a case follows: in none of the three shares. */
  young: number
  solved: Share
  quiet: Share
  case: Share
  /** Of the visits with it opened, long enough ago: a case followed. */
  caseOfOpened: Share
}

export function outcomesOf(visits: readonly AlikeVisits[]): Outcomes {
  const count = (outcome: Outcome, of = visits) =>
    of.reduce((sum, each) => sum + (isIn(each, outcome) ? each.count : 0), 0)
  const [shown, young] = [count('shown'), count('young')]
  const ofOld = (outcome: Outcome) => shareOf(count(outcome), shown - young)
  const opened = visits.filter((each) => each.opened)
  const oldOpened = count('shown', opened) - count('young', opened)
  return {
    ...{ shown, young, opened: shareOf(count('opened'), shown) },
    ...{ solved: ofOld('solved'), quiet: ofOld('quiet'), case: ofOld('case') },
    caseOfOpened: shareOf(count('case', opened), oldOpened),
  }
}

export function isIn(visit: Visit, outcome: Outcome): boolean {
  const wanted = outcomes[outcome]
  return keysOf(wanted).every((name) => visit[name] === wanted[name])
}
