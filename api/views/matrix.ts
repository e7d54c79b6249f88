import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { caseCounts, matrixVersions } from '@caselead/db/matrix/matrices.ts'
import { asDocument } from '../matrix/document.ts'
import type { Desk } from '../runtime/runtime.ts'

export interface MatrixVersion {
  version: number
  publishedAt: number
  publishedBy: string
  /** Open cases that follow it. */
  open: number
}

/** Every published version, newest first, with the open cases that follow it. */
export async function matrixHistory({ db }: Desk): Promise<MatrixVersion[]> {
  const [versions, counts] = await Promise.all([matrixVersions(db), caseCounts(db)])
  return versions.map(({ version, published_at, published_by }) => ({
    version,
    publishedAt: published_at,
    publishedBy: published_by,
    open: counts.get(version) ?? 0,
  }))
}

/** A published matrix as a file's words; the current one when none is named. */
export async function matrixDocument(
  { db, matrices }: Pick<Desk, 'db' | 'matrices'>,
  version: number | null,
): Promise<{ text: string; matrix: Matrix }> {
  const matrix =
    version === null ? await matrices.current(db) : await matrices.published(db, version)
  return { text: asDocument(matrix), matrix }
}
