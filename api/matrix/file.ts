import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { textBounds } from './bounds.ts'
import { matrixOf } from './document.ts'
import { withHolidays } from './holidays.ts'
import { readSource, type Source } from './source.ts'
import { documentWords } from './words.ts'

/** The words of a matrix file. */
function textOf(path: string): string {
  try {
    // Longer than any text that would be taken, whatever its letters: it is refused unread.
    if (statSync(path).size > 4 * textBounds.characters)
      return ' '.repeat(textBounds.characters + 1)
    return readFileSync(path, 'utf8')
  } catch {
    throw new Refusal('invalid', documentWords.unreadable(path))
  }
}

/** A matrix from a file, with the holidays of its regions as if published in `year`. */
export const matrixFrom = async (path: string, year: number): Promise<Matrix> =>
  (await fileOf(path, year)).matrix

/** The same, and the lines on which its parts stand. */
export async function fileOf(
  path: string,
  year: number,
): Promise<{ matrix: Matrix; line: Source['line'] }> {
  try {
    const source = readSource(textOf(path))
    return { matrix: await withHolidays(matrixOf(source), year), line: source.line }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, `${basename(path)}: ${error.message}`)
  }
}
