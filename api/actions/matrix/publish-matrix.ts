import { Refusal } from '@caselead/core/base/refusal.ts'
import { blocksPublishing } from '@caselead/core/lint/lint.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import {
  lockMatrices,
  newestMatrix,
  nextMatrixVersion,
  saveMatrix,
} from '@caselead/db/matrix/matrices.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import { readMatrix } from '../../matrix/document.ts'
import type { ChangeDeps } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { publishWords } from '../words.ts'
import { checked, MatrixText } from './check-matrix.ts'

export const NewMatrix = MatrixText.extend({
  reason: z
    .string()
    .trim()
    .max(500, publishWords.reasonTooLong)
    .default('')
    .describe('Why it changes, for the team to read.'),
})

/** Publishes a matrix under the next version; open cases keep theirs. */
export const publishMatrix = (
  runtime: Runtime,
  { name }: Agent,
  { text, reason }: z.output<typeof NewMatrix>,
): Promise<{ version: number }> => publish(runtime, readMatrix(text), { by: name, reason })

/** Refused with `invalid` while there are errors, with `conflict` when somebody else was faster. */
export async function publish(
  runtime: ChangeDeps,
  written: Matrix,
  who: { by: string; reason?: string },
): Promise<{ version: number }> {
  const { matrix, findings } = await checked(runtime, written)
  if (blocksPublishing(findings)) {
    const errors = findings.filter(({ severity }) => severity === 'error')
    const told = errors.map(({ where, why, mend }) => `${where}: ${why} ${mend}`)
    throw new Refusal('invalid', publishWords.notYet(told), 'matrix')
  }
  return runtime.db.transaction().execute(async (db) => {
    await lockMatrices(db)
    const newest = await newestMatrix(db)
    if (newest && newest.version !== matrix.version) throw outdated(newest.version, matrix.version)
    const version = await nextMatrixVersion(db)
    await saveMatrix(db, { ...matrix, version }, runtime.now(), who)
    return { version }
  })
}

const outdated = (newest: number, made: number): Refusal =>
  new Refusal(
    'conflict',
    made > newest
      ? publishWords.madeFromFuture(made, newest)
      : publishWords.madeFromOld(made, newest),
    'matrix',
  )
