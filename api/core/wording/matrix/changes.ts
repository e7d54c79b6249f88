import { isSame } from '../../base/same.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import { type MatrixLine, matrixLines } from './lines.ts'
import { matrixWords } from './words.ts'

/** What differs between two matrices, as sentences: `was` is gone, `now` is new. */
export interface MatrixChange {
  /** The part of the document: `rungs.L2.owners`. */
  place: string
  was: string | null
  now: string | null
}

/** The difference in sentences, in the order of the document. */
export function matrixChanges(before: Matrix, after: Matrix): MatrixChange[] {
  const old = byPlace(matrixLines(before))
  const lines = matrixLines(after)
  const kept = byPlace(lines)
  return [
    ...lines.flatMap(({ place, sentence, part }): MatrixChange[] => {
      const was = old.get(place)
      if (!was) return [{ place, was: null, now: sentence }]
      if (was.sentence !== sentence) return [{ place, was: was.sentence, now: sentence }]
      return isSame(was.part, part) ? [] : [{ place, was: null, now: matrixWords.inside(sentence) }]
    }),
    ...[...old.values()]
      .filter(({ place }) => !kept.has(place))
      .map(({ place, sentence }) => ({ place, was: sentence, now: null })),
  ]
}

const byPlace = (lines: MatrixLine[]) => new Map(lines.map((each) => [each.place, each]))
