import type { Finding } from '@caselead/core/lint/finding.ts'
import { lint } from '@caselead/core/lint/lint.ts'
import { unsetChannels } from '@caselead/core/lint/unset-channels.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { type MatrixChange, matrixChanges } from '@caselead/core/wording/matrix/changes.ts'
import { z } from 'zod'
import { textBounds } from '../../matrix/bounds.ts'
import { asDocument, matrixOf } from '../../matrix/document.ts'
import { withHolidays } from '../../matrix/holidays.ts'
import { readSource } from '../../matrix/source.ts'
import { people } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { publishWords } from '../words.ts'

/** A matrix as the text of its file. */
export const MatrixText = z.object({
  text: z
    .string(publishWords.matrixMissing)
    .regex(/\S/, publishWords.matrixMissing)
    .max(textBounds.characters, publishWords.matrixTooLong)
    .describe('The matrix as a JSON document.'),
})

/** A finding and the line of the text on which its place stands; null where it stands in none. */
export interface FindingInText extends Finding {
  line: number | null
}

export interface CheckedMatrix {
  matrix: Matrix
  /** It as a document, laid out. */
  text: string
  findings: FindingInText[]
  /** How it differs from the one in force. */
  changes: MatrixChange[]
}

/** Reads a matrix and says what in it won’t work as intended; nothing is changed. */
export async function checkMatrix(
  runtime: Runtime,
  { text }: z.output<typeof MatrixText>,
): Promise<CheckedMatrix> {
  const source = readSource(text)
  const { matrix, findings } = await checked(runtime, matrixOf(source))
  const { environment } = runtime.hooks
  const all = [...findings, ...unsetChannels(matrix, (name) => !!environment[name])]
  const current = await runtime.matrices.current(runtime.db)
  return {
    matrix,
    text: asDocument(matrix),
    findings: all.map((each) => ({ ...each, line: source.line(each.where) })),
    changes: matrixChanges(current, matrix),
  }
}

export async function checked(
  { db, now }: Pick<Runtime, 'db' | 'now'>,
  written: Matrix,
): Promise<{ matrix: Matrix; findings: Finding[] }> {
  const at = now()
  const matrix = await withHolidays(written, new Date(at).getUTCFullYear())
  return { matrix, findings: lint(matrix, await people(db, at), at) }
}
