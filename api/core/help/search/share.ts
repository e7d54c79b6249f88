import type { Hit, Results } from './search.ts'

/** What the words asked for weigh together, and what those weigh that an article has. */
export function weightsOf({ wants }: Pick<Results, 'wants'>, hit: Hit) {
  const told = wants.filter(({ isSmall }) => !isSmall)
  return {
    all: told.reduce((sum, { weight }) => sum + weight, 0),
    had: told.reduce((sum, want) => sum + want.weight * has(want, hit), 0),
  }
}

/** How well an article has a word: 1 as asked, less if only what comes near it. */
const has = ({ ways }: Results['wants'][number], { number }: Hit): number =>
  ways.reduce(
    (best, { term, factor }) => (factor > best && term.articles.includes(number) ? factor : best),
    0,
  )

/** No result has most of what was asked for: they're only near it. */
export const areOnlyNear = ({ hits, wants }: Results): boolean =>
  !hits.some((hit) => {
    const { had, all } = weightsOf({ wants }, hit)
    return had >= all / 2
  })
