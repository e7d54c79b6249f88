import type { Db } from '@caselead/db/cases.ts'
import { currentMatrix, matrixBody } from '@caselead/db/matrices.ts'
import type { Matrix } from './core/matrix.ts'

export interface Matrices {
  /** A published version, which never changes. */
  version(db: Db, version: number): Promise<Matrix>
  /** The one new cases are promised. */
  current(db: Db): Promise<Matrix>
}

export function matrices(): Matrices {
  const known = new Map<number, Matrix>()
  const keep = (body: unknown): Matrix => {
    const matrix = body as Matrix
    const kept = known.get(matrix.version) ?? matrix
    known.set(kept.version, kept)
    return kept
  }
  return {
    version: async (db, version) => known.get(version) ?? keep(await matrixBody(db, version)),
    current: async (db) => keep(await currentMatrix(db)),
  }
}
