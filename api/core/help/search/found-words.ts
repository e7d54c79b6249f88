import type { HelpIndex } from '../index/help-index.ts'
import type { Want, Way } from './wants.ts'
import { weights } from './weights.ts'

/** How far each article has the words of a question, by its number; 1 would be all of them, over and over. */
export function foundWords(index: HelpIndex, wants: readonly Want[]): Float64Array {
  const found = new Float64Array(index.numbers)
  const told = wants.filter(({ isSmall }) => !isSmall)
  const ideal = told.reduce((sum, { weight }) => sum + weight, 0)
  if (ideal === 0) return found
  const fits = fitter(index)
  for (const { ways } of told) {
    if (ways.length === 1) for (const way of ways) addAll(found, way, fits, ideal)
    else addBest(found, ways, fits, ideal)
  }
  return found
}

type Fits = (number: number, counts: readonly number[]) => number

function addAll(found: Float64Array, way: Way, fits: Fits, ideal: number): void {
  const worth = way.worth / ideal
  const { articles, counts } = way.term
  for (let at = 0; at < articles.length; at++) {
    const number = articles[at] ?? 0
    found[number] = (found[number] ?? 0) + worth * fits(number, counts[at] ?? [])
  }
}

/** An article has a word once, however many ways there are to say it. */
function addBest(found: Float64Array, ways: readonly Way[], fits: Fits, ideal: number): void {
  const best = new Map<number, number>()
  for (const way of ways) {
    const worth = way.worth / ideal
    for (const [at, number] of way.term.articles.entries()) {
      const here = worth * fits(number, way.term.counts[at] ?? [])
      if (here > (best.get(number) ?? 0)) best.set(number, here)
    }
  }
  for (const [number, here] of best) found[number] = (found[number] ?? 0) + here
}

/** A word counts by its field, less in a long one, and ever less the more often it's there. */
function fitter(index: HelpIndex): Fits {
  const average = index.averageLengths
  const [title = 1, heading = 1, text = 1] = weights.field
  const [a = 0, b = 0, c = 0] = weights.length
  return (number, [inTitle = 0, inHeading = 0, inText = 0]) => {
    const lengths = index.entry(number)?.lengths ?? average
    const often =
      (inTitle * title) / (1 - a + (a * lengths[0]) / average[0]) +
      (inHeading * heading) / (1 - b + (b * lengths[1]) / average[1]) +
      (inText * text) / (1 - c + (c * lengths[2]) / average[2])
    return often / (weights.again + often)
  }
}
