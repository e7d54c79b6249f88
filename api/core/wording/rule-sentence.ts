import type { Matrix } from '../matrix/matrix.ts'
import { routingRules } from './routing-words.ts'

/** A rule in people's words; null where the matrix has none of that name. */
export const ruleSentence = (matrix: Matrix, name: string): string | null =>
  [...matrix.rules, ...routingRules(matrix)].find((rule) => rule.name === name)?.sentence ?? null
