import { z } from 'zod'
import { unsetChannels } from '../core/lint/channels.ts'
import type { Finding } from '../core/lint/finding.ts'
import { lint } from '../core/lint/lint.ts'
import type { Matrix } from '../core/matrix.ts'
import type { Desk } from '../desk.ts'
import { readMatrix } from '../matrix/document.ts'
import { withHolidays } from '../matrix/holidays.ts'
import { people } from '../people.ts'

const mostCharacters = 1_000_000

/** A matrix as the text of its file. */
export const MatrixText = z.object({
  text: z
    .string('Please give a matrix.')
    .trim()
    .min(1, 'Please give a matrix.')
    .max(mostCharacters, 'A matrix is at most a million characters long.'),
})

export interface Checked {
  matrix: Matrix
  findings: Finding[]
}

/** Reads a matrix and says what in it will not do what was meant; nothing is changed. */
export async function checkMatrix(
  desk: Desk,
  { text }: z.output<typeof MatrixText>,
): Promise<Checked> {
  const { matrix, findings } = await checked(desk, readMatrix(text))
  const { environment } = desk.hooks
  return {
    matrix,
    findings: [...findings, ...unsetChannels(matrix, (name) => !!environment[name])],
  }
}

export async function checked(
  { db, now }: Pick<Desk, 'db' | 'now'>,
  written: Matrix,
): Promise<Checked> {
  const at = now()
  const matrix = await withHolidays(written, new Date(at).getUTCFullYear())
  return { matrix, findings: lint(matrix, await people(db, at), at) }
}
