import type { Outcomes } from './outcomes.ts'

const fewestCases = 3
const most = 10

/** Those that cases follow most surely, first. */
export const followedByCases = <T extends Outcomes>(articles: readonly T[]): T[] =>
  articles
    .filter((article) => article.case.part >= fewestCases)
    .toSorted((a, b) => (b.case.from ?? 0) - (a.case.from ?? 0))
    .slice(0, most)
