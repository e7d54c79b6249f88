import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHistory } from './told/read-history.ts'
import type { ToldCase } from './told/told-case.ts'

const folder = join(import.meta.dirname, 'history')

/** Every case that is written down: a file for each customer, and some for what several have in common. */
export const northwindHistory = (): ToldCase[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => readHistory(readFileSync(join(folder, name), 'utf8')))
