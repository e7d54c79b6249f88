import { days } from '../base/instant.ts'
import { clockNames } from '../base/labels.ts'
import { lengthInWords } from '../base/span.ts'
import type { Moment } from './moments.ts'
import type { Prepared } from './prepared.ts'
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

/** Other cases of the same cause, as far as records tell. */
export interface SameCause {
  cases: number
  accounts: number
  /** Of other accounts, while it was open. */
  meanwhile: number
}

/** What of a postmortem the record says by itself, in sentences; a field without any is for people. */
export function postmortemOf(
  one: Prepared,
  { customer, stoppedMs, same }: { customer: string; stoppedMs: number; same: SameCause },
): Record<PostmortemField, string[]> {
  const { solvedAt, openedAt, turns, resolution, cause, firstWordMs } = one
  const took = solvedAt === null ? null : lengthInWords(solvedAt - openedAt)
  const [first] = turns
  return {
    status: [words.status(took, one.isOver)],
    summary: [
      words.summary(customer, took),
      words.breakdowns(one.moments.filter(isBreakdown).length),
    ],
    impact: [
      ...(stoppedMs > 0 ? [words.stopped(customer, lengthInWords(stoppedMs))] : [words.notStopped]),
      ...(same.cases > 0 ? [words.alsoHit(same.cases, same.accounts)] : []),
    ],
    causes: cause === null ? [] : [cause],
    trigger: first ? [first.words] : [],
    resolution: resolution ? [resolution] : [],
    detection: [
      words.toldUs(one.channel),
      words.firstWord(firstWordMs === null ? null : lengthInWords(firstWordMs)),
    ],
    actions: [],
    wentWell: wentWell(one),
    wentWrong: wentWrong(one, same),
    lucky: [
      ...one.nearMisses.map(({ kind, leftMs }) =>
        words.near(clockNames[kind], lengthInWords(leftMs)),
      ),
      ...(same.meanwhile === 0 && isKnown(one) ? [words.alone] : []),
    ],
    timeline: one.moments.length + turns.length > 0 ? [words.timeline(turns.length)] : [],
  }
}

/** Only then can others be seen to be about the same. */
const isKnown = ({ category, incident }: Prepared) => category !== null || incident !== null

/** A pause is only where we waited. */
export const isBreakdown = ({ kind }: Pick<Moment, 'kind'>): boolean => kind !== 'paused'

function wentWell({
  promises: { kept, late, broken },
  moments,
  late: missed,
  isAlwaysAnswered,
}: Prepared): string[] {
  const has = (kind: Moment['kind']) => moments.some((moment) => moment.kind === kind)
  return [
    ...(kept > 0 && late + broken === 0 ? [words.promisesKept(kept)] : []),
    ...(missed.length === 0 ? [words.onTime] : []),
    ...(has('asked_again') ? [] : [words.askedOnce]),
    ...(isAlwaysAnswered && !has('unanswered') ? [words.allAnswered] : []),
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
    [meanwhile, words.meanwhile],
  ] as const
  const told = counts.flatMap(([n, inWords]) => (n > 0 ? [inWords(n)] : []))
  if (effort !== null && effort <= 3) told.push(words.hard(effort))
  return told.length > 0 ? told : [words.nothingWrong]
}

/** Cases as old as this count as another one of the same cause. */
export const sameCauseWithin = days(90)
