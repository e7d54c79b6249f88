import { sureFrom } from './answer.ts'

/** What somebody said of an answer that was shown. */
export interface Verdict {
  confidence: number
  right: boolean
}

/** Of the answers shown, so many shall be right. */
export const precisionGoal = 0.9
/** However people vote, answers are shown from a confidence in between these. */
export const leastSure = 0.44
export const mostSure = 0.8

const step = 0.02
/** Fewer verdicts change nothing. */
const fewest = 30
/** So many may be from somebody who means ill. */
export const doubted = 5
/** To be shown less sure answers, those a little surer must be right. */
const justAbove = 0.06
const fewestJustAbove = 60

/** From which confidence on answers are shown, after what people said of them. */
export function sureFromVerdicts(verdicts: readonly Verdict[]): number {
  const isGood = (from: number): boolean => {
    const shown = between(verdicts, from, 1)
    return shown.all < fewest || shown.right + doubted >= precisionGoal * (shown.all + doubted)
  }
  let from = sureFrom
  while (from < mostSure && !isGood(from)) from = next(from, step)
  if (from > sureFrom) return Math.min(from, mostSure)
  while (from > leastSure && isGood(from) && areBetterThanNeeded(verdicts, from)) {
    from = next(from, -step)
  }
  return Math.max(from, leastSure)
}

const next = (from: number, by: number): number => Math.round((from + by) * 100) / 100

function areBetterThanNeeded(verdicts: readonly Verdict[], from: number): boolean {
  const { all, right } = between(verdicts, from, from + justAbove)
  return all >= fewestJustAbove && right - doubted >= precisionGoal * all
}

/** How many answers that sure were shown, and how many of them were right. */
export function between(verdicts: readonly Verdict[], from: number, to: number) {
  const shown = verdicts.filter(({ confidence }) => confidence >= from && confidence <= to)
  return { all: shown.length, right: shown.filter(({ right }) => right).length }
}
