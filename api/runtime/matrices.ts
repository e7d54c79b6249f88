import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { currentVersion, isPublished, matrixBody } from '@caselead/db/matrix/matrices.ts'
import type { Db } from '@caselead/db/tables.ts'
import { storedMatrix } from '../matrix/stored.ts'

export interface Matrices {
  /** A published version, which never changes. */
  version(db: Db, version: number): Promise<Matrix>
  /** A version somebody asked for; refused when it was never published. */
  published(db: Db, version: number): Promise<Matrix>
  /** The one new cases are promised. */
  current(db: Db): Promise<Matrix>
}

export function matrices(): Matrices {
  const known = new Map<number, Matrix>()
  const keep = (matrix: Matrix): Matrix => {
    const kept = known.get(matrix.version) ?? storedMatrix(matrix)
    known.set(kept.version, kept)
    return kept
  }
  const version = async (db: Db, number: number) =>
    known.get(number) ?? keep(await matrixBody(db, number))
  return {
    version,
    published: async (db, number) => {
      if (await isPublished(db, number)) return version(db, number)
      throw new Refusal('not_found', notFoundWords.matrix(number))
    },
    current: async (db) => version(db, await currentVersion(db)),
  }
}
