import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Matrix } from '../core/matrix.ts'
import { Refusal } from '../core/refusal.ts'
import { readMatrix } from './document.ts'
import { withHolidays } from './holidays.ts'

/** The words of a matrix file. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Refusal('invalid', `The matrix file ${path} cannot be read. Is the name right?`)
  }
}

/** A matrix from a file, with the holidays of its regions as if published in `year`. */
export async function matrixFrom(path: string, year: number): Promise<Matrix> {
  try {
    return await withHolidays(readMatrix(textOf(path)), year)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, `${basename(path)}: ${error.message}`)
  }
}
