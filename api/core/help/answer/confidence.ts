import { type Signs, signNames } from './signs.ts'

/**
 * What each sign does to the log odds that the first article found is the answer: a logistic
 * regression on questions of two help centres, with their articles there, taken out, and another's.
 * A fit to one of them does as well on the other. Made by test/bench/help/fit-confidence.ts.
 */
const effects: Readonly<Signs> = {
  asked: 2.92,
  titled: 3.28,
  inPassing: -1.25,
  ahead: 1.63,
  aheadInWords: 4.27,
  evidence: 3.31,
}
const atFirst = -4.93

/** How likely it is, from 0 to 1, that the first article found answers the question. */
export function confidenceOf(signs: Signs): number {
  const odds = signNames.reduce((sum, name) => sum + effects[name] * signs[name], atFirst)
  return 1 / (1 + Math.exp(-odds))
}
