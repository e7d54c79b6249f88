import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const test = join(import.meta.dirname, '..')

const takesSeed = /^import .*\bseedOr\b.* from /m

/** The test files that take a seed, from `test/`; there are some. */
export function randomTests() {
  const files = readdirSync(test, { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
    .filter((name) => readFileSync(join(test, name), 'utf8').match(takesSeed))
  if (files.length === 0) throw new Error('No test takes a seed.')
  return files.sort()
}
