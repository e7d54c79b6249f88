import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { caseCounts, currentVersion, matrixPage } from '@caselead/db/matrix/matrices.ts'
import type { PageRequest } from '@caselead/db/pages.ts'
import { asDocument } from '../matrix/document.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { type Paging, paging } from './types/paging.ts'

export interface MatrixVersion {
  version: number
  publishedAt: number
  publishedBy: string
  /** Why, as they put it; empty where they didn't. */
  reason: string
  /** Open cases that follow it. */
  open: number
}

export interface MatrixHistory {
  versions: MatrixVersion[]
  paging: Paging
  /** Open cases that follow any published version, and the newest. */
  open: number
  onCurrent: number
}

/** A page of the published versions, newest first, with the open cases that follow each. */
export async function matrixHistory({ db }: Runtime, asked: PageRequest): Promise<MatrixHistory> {
  const [{ found, total }, counts] = await Promise.all([matrixPage(db, asked), caseCounts(db)])
  const current = await currentVersion(db)
  return {
    versions: found.rows.map(({ version, published_at, published_by, reason }) => ({
      version,
      publishedAt: published_at,
      publishedBy: published_by,
      reason,
      open: counts.get(version) ?? 0,
    })),
    paging: paging(found, total),
    open: [...counts.values()].reduce((sum, count) => sum + count, 0),
    onCurrent: counts.get(current) ?? 0,
  }
}

/** A published matrix as the text of its file; the current one when no version is named. */
export async function matrixDocument(
  { db, matrices }: Pick<Runtime, 'db' | 'matrices'>,
  version: number | null,
): Promise<{ text: string; matrix: Matrix }> {
  const matrix =
    version === null ? await matrices.current(db) : await matrices.published(db, version)
  return { text: asDocument(matrix), matrix }
}
