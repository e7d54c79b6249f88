import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { matrixFrom } from '../../matrix/file.ts'
import { CannotSimulate } from '../cannot-simulate.ts'

/** A matrix from a JSON file, with the holidays of its regions as if published in `year`. */
export async function readMatrix(path: string, year: number): Promise<Matrix> {
  try {
    return await matrixFrom(path, year)
  } catch (error) {
    if (error instanceof Refusal) throw new CannotSimulate(error.message)
    throw error
  }
}
