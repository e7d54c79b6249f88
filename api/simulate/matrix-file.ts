import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Matrix } from '../core/matrix.ts'
import { Refusal } from '../core/refusal.ts'
import { readMatrix } from '../matrix/document.ts'
import { CannotSimulate } from './cannot-simulate.ts'

export function matrixIn(path: string): Matrix {
  try {
    return readMatrix(textOf(path))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new CannotSimulate(`${basename(path)}: ${error.message}`)
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new CannotSimulate(`The matrix file ${path} cannot be read. Is the name right?`)
  }
}
