import type { Hit, Results } from '../search/search.ts'
import { weightsOf } from '../search/share.ts'

export const signNames = [
  'asked',
  'titled',
  'inPassing',
  'ahead',
  'aheadInWords',
  'evidence',
] as const

/**
 * What speaks for the first result being the answer:
 *
 * - `asked`: of what the question's words weigh, how much the title has.
 * - `titled`: of what the title's words weigh, how much the question has.
 * - `inPassing`: how much more of them the article has than its title: it may only mention them.
 * - `ahead`: how far the article is ahead of the next, of its own score.
 * - `aheadInWords`: the same by the words found alone; below 0 where another has more of them.
 * - `evidence`: how much the words weigh that the article has; one common word is little to go by.
 */
export type Signs = Record<(typeof signNames)[number], number>

/** Null when nothing was found. */
export function signsOf({ hits, wants }: Results): Signs | null {
  const [first, ...others] = hits
  if (!first) return null
  const lead = (of: (hit: Hit) => number) =>
    of(first) - Math.max(...others.map(of), others.length > 0 ? Number.NEGATIVE_INFINITY : 0)
  const { all, had } = weightsOf({ wants }, first)
  return {
    asked: first.title.asked,
    titled: first.title.titled,
    inPassing: (all > 0 ? had / all : 0) - first.title.asked,
    ahead: lead(({ score }) => score) / first.score,
    aheadInWords: lead(({ found }) => found),
    evidence: had / (had + convincing),
  }
}

/** Words of this weight together are half of what would convince: two rare ones, or many common ones. */
const convincing = 6
