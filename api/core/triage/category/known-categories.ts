import type { Matrix } from '../../matrix/matrix.ts'
import type { Agent } from '../../team/people.ts'
import { categoryName } from './category-name.ts'
import { defaultCategories } from './category-words.ts'

/** What cases of a desk are about: the word lists, its people's skills, its rules, and these. */
export const knownCategories = (
  people: readonly Agent[],
  matrix: Matrix,
  more: readonly (string | null)[],
): string[] =>
  [
    ...new Set([
      ...defaultCategories,
      ...people.flatMap(({ skills }) => skills.map(categoryName)),
      ...matrix.rules.flatMap(({ when }) => when.category ?? []),
      ...more.filter((each) => each !== null),
    ]),
  ].sort()
