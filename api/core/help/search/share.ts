import type { Hit, Results } from './search.ts'

/** The weight of all words searched for, and of those an article has. */
export function weightsOf({ wants }: Pick<Results, 'wants'>, hit: Hit) {
  const told = wants.filter(({ isSmall }) => !isSmall)
  return {
    all: told.reduce((sum, { weight }) => sum + weight, 0),
    had: told.reduce((sum, want) => sum + want.weight * has(want, hit), 0),
  }
}

/** How well an article has a word: 1 for the word itself, less for one close to it. */
const has = ({ ways }: Results['wants'][number], { number }: Hit): number =>
  ways.reduce(
    (best, { term, factor }) => (factor > best && term.articles.includes(number) ? factor : best),
    0,
  )

/** No result has at least half of what was searched for, by weight. */
export const areOnlyNear = ({ hits, wants }: Results): boolean =>
  !hits.some((hit) => {
    const { had, all } = weightsOf({ wants }, hit)
    return had >= all / 2
  })
