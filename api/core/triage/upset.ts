import type { Pulled } from './sentiment/sentiment.ts'

/** From this score on a customer counts as very unhappy. */
export const upset = 0.5

/**
 * How likely the writer is angry or let down less how likely content, 0–1. Everyday words are lifted
 * towards angry, because most of what was learned from is calmer than what reaches a desk.
 */
export function upsetOf({ bad, good, technical }: Pulled, lift: number): number {
  const lifted = bad + (1 - technical) * lift
  const most = Math.max(lifted, good, 0)
  const [angry, calm, content] = [lifted - most, -most, good - most].map(Math.exp) as [
    number,
    number,
    number,
  ]
  return Math.max(0, (angry - content) / (angry + calm + content))
}

/** The lift from which a text counts as upset: where its score is just `upset`. */
export const needed = ({ bad, good, technical }: Pulled): number =>
  (Math.log((upset + (1 + upset) * Math.exp(good)) / (1 - upset)) - bad) /
  Math.max(1 - technical, leastEveryday)

const leastEveryday = 0.01

export interface HeldBack {
  /** The lift from which it counts as upset. */
  needs: number
  isNegative: boolean
  /** Something people ask when nothing is wrong. */
  isQuestion: boolean
}

/** So many ordinary questions may be taken for complaints. */
const questionsTaken = 0.045
/** Where as many are angry as are not, so many of those it names must be. */
const precision = 0.7

/** The highest lift that keeps both rates: of ordinary questions, and of everyday words. */
export function upsetFrom(back: readonly HeldBack[]): number {
  const needs = (keep: (each: HeldBack) => boolean) =>
    Float64Array.from(back.filter(keep), (each) => each.needs).sort()
  const questions = needs(({ isQuestion }) => isQuestion)
  const [angry, others] = [
    needs(({ isNegative }) => isNegative),
    needs(({ isNegative, isQuestion }) => !isNegative && !isQuestion),
  ]
  const most = questions[Math.floor(questions.length * questionsTaken)] ?? 0
  const within = (all: Float64Array, lift: number) => below(all, lift) / Math.max(1, all.length)
  const isPrecise = (lift: number) => {
    const [hits, taken] = [within(angry, lift), within(others, lift)]
    return hits >= precision * (hits + taken)
  }
  return angry.findLast((lift) => lift < most && isPrecise(lift)) ?? 0
}

/** How many of them, in order, lie below. */
function below(sorted: Float64Array, limit: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) < limit) from = middle + 1
    else to = middle
  }
  return from
}
