import type { Outcomes } from './outcomes.ts'

const fewestCases = 3
const most = 10

/** Those whose readers open a case most surely, first; whoever was only shown one hasn't read it. */
export const followedByCases = <T extends Outcomes>(articles: readonly T[]): T[] =>
  articles
    .filter(({ caseOfOpened }) => caseOfOpened.part >= fewestCases)
    .toSorted((a, b) => (b.caseOfOpened.from ?? 0) - (a.caseOfOpened.from ?? 0))
    .slice(0, most)
