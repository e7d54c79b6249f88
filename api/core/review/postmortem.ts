import { days } from '../base/instant.ts'
import { clockNames } from '../base/labels.ts'
import { daysAndHours } from '../base/span.ts'
import type { Moment } from './moments.ts'
import type { Prepared } from './prepared.ts'
import { hardestScore } from './reasons-of.ts'
import { preparedWords as words } from './words.ts'

/** What a full postmortem says, as Google's asks. */
export const postmortemFields = [
  'status',
  'summary',
  'impact',
  'causes',
  'trigger',
  'resolution',
  'detection',
  'actions',
  'wentWell',
  'wentWrong',
  'lucky',
  'timeline',
] as const
export type PostmortemField = (typeof postmortemFields)[number]

/** Other cases of the same category or incident. */
export interface SameCause {
  cases: number
  accounts: number
  /** Other accounts that had one while it was open. */
  meanwhile: number
}

/** What of a postmortem the record says by itself, in sentences; a field without any is for people. */
export function postmortemOf(
  one: Prepared,
  {
    customer,
    stoppedMs,
    same,
    causes,
  }: { customer: string; stoppedMs: number; same: SameCause; causes: readonly string[] },
): Record<PostmortemField, string[]> {
  const { solvedAt, openedAt, turns, resolution, cause, firstWordMs } = one
  const took = solvedAt === null ? null : daysAndHours(solvedAt - openedAt)
  const [first] = turns
  return {
    status: [words.status(took, one.isOver)],
    summary: [
      words.summary(customer, took),
      words.breakdowns(one.moments.filter(isBreakdown).length),
    ],
    impact: [
      ...(stoppedMs > 0 ? [words.stopped(daysAndHours(stoppedMs))] : [words.notStopped]),
      ...(same.cases > 0 ? [words.alsoHit(same.cases, same.accounts, one)] : []),
    ],
    causes: [...(cause === null ? [] : [cause]), ...causes],
    trigger: first ? [first.words] : [],
    resolution: resolution ? [resolution] : [],
    detection: [
      words.toldUs(one.channel),
      firstWordMs === null ? words.noWord(one.isOver) : words.firstWord(daysAndHours(firstWordMs)),
    ],
    actions: [],
    wentWell: wentWell(one),
    wentWrong: wentWrong(one, same),
    lucky: lucky(one),
    timeline: one.moments.length + turns.length > 0 ? [words.timeline(turns.length)] : [],
  }
}

/** A pause is only where we waited. */
export const isBreakdown = ({ kind }: Pick<Moment, 'kind'>): boolean => kind !== 'paused'

function lucky({ nearMisses }: Prepared): string[] {
  if (nearMisses.length === 0) return [words.noneNear]
  return nearMisses.map(({ kind, leftMs }) => words.near(clockNames[kind], daysAndHours(leftMs)))
}

/** Only of what there was: of promises, questions and calls. */
function wentWell({ promises, moments, late: missed, wasAsked, ...one }: Prepared): string[] {
  const { kept, late, broken } = promises
  const has = (kind: Moment['kind']) => moments.some((moment) => moment.kind === kind)
  return [
    ...(kept > 0 ? [words.promisesKept(kept, kept + late + broken)] : []),
    ...(missed.length === 0 ? [words.onTime] : []),
    ...(wasAsked && !has('asked_again') ? [words.askedOnce] : []),
    ...(one.isAlwaysAnswered && !has('unanswered') ? [words.allAnswered] : []),
  ]
}

function wentWrong(one: Prepared, { meanwhile }: SameCause): string[] {
  const { moments, late: missed, effort, wroteAgain, toppedOut } = one
  const { late, broken } = one.promises
  const count = (kind: Moment['kind']) => moments.filter((moment) => moment.kind === kind).length
  const counts = [
    [missed.length, words.missed],
    [late + broken, words.promisesBroken],
    [count('asked_again'), words.askedAgain],
    [count('returned'), words.returned],
    [count('unanswered'), words.unanswered],
    [toppedOut ? 1 : 0, () => words.toppedOut],
    [one.asksToEscalate, words.askedToEscalate],
    [wroteAgain ? 1 : 0, () => words.wroteAgain],
    [one.reopens, words.reopened],
    [meanwhile, (n: number) => words.meanwhile(n, one)],
  ] as const
  const told = counts.flatMap(([n, inWords]) => (n > 0 ? [inWords(n)] : []))
  if (effort !== null && effort <= hardestScore) told.push(words.hard(effort))
  return told.length > 0 ? told : [words.nothingWrong]
}

/** Cases as old as this count as another one of the same cause. */
export const sameCauseWithin = days(90)
