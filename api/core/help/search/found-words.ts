import type { HelpIndex } from '../index/help-index.ts'
import type { Want, Way } from './wants.ts'
import { weights } from './weights.ts'

/** How far each article has the words of a question, by its number; 1 would be all of them, over and over. */
export function foundWords(index: HelpIndex, wants: readonly Want[]): Float64Array {
  const found = new Float64Array(index.numbers)
  if (!wants.some(({ isSmall, weight }) => !isSmall && weight > 0)) return found
  const told = wants.map((want) => ({ ...want, share: shareOf(want) }))
  const ideal = told.reduce((sum, { weight, share }) => sum + weight * share, 0)
  const best = new Float64Array(index.numbers)
  const shares = sharesOf(index)
  for (const { ways, share, isSmall } of told) {
    if (share === 0) continue
    for (const way of ways) addBest(found, best, way, (share * way.worth) / ideal, shares, isSmall)
    for (const { term } of ways) for (const number of term.articles) best[number] = 0
  }
  return found
}

/** Of the little words only those that say what kind of answer is wanted are looked for, and in titles only. */
const shareOf = ({ isSmall, isQuestion }: Want): number =>
  isSmall ? (isQuestion ? weights.question : 0) : 1

/** An article has a word once, however many ways there are to say it; and ever less the more often it's there. */
function addBest(
  found: Float64Array,
  best: Float64Array,
  { term }: Way,
  worth: number,
  shares: Float64Array,
  inTitles: boolean,
): void {
  const { articles, counts } = term
  for (let at = 0; at < articles.length; at++) {
    if (inTitles && (counts[3 * at] ?? 0) === 0) continue
    const number = articles[at] ?? 0
    const often =
      (counts[3 * at] ?? 0) * (shares[3 * number] ?? 0) +
      (counts[3 * at + 1] ?? 0) * (shares[3 * number + 1] ?? 0) +
      (counts[3 * at + 2] ?? 0) * (shares[3 * number + 2] ?? 0)
    const here = (worth * often) / (weights.again + often)
    const more = here - (best[number] ?? 0)
    if (more <= 0) continue
    found[number] = (found[number] ?? 0) + more
    best[number] = here
  }
}

/** What a word counts in the title, the headings and the text of each article: less in a long one. */
function sharesOf(index: HelpIndex): Float64Array {
  const shares = new Float64Array(3 * index.numbers)
  const average = index.averageLengths
  for (let number = 0; number < index.numbers; number++) {
    const lengths = index.entry(number)?.lengths ?? average
    for (const field of [0, 1, 2] as const) {
      const held = weights.length[field]
      const long = 1 - held + (held * lengths[field]) / average[field]
      shares[3 * number + field] = weights.field[field] / long
    }
  }
  return shares
}
