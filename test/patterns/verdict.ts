import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { check } from 'recheck'
import recheck from 'recheck/package.json' with { type: 'json' }
import type { Pattern } from './patterns.ts'

/** Why a pattern is no good; null when it takes time in proportion to what it reads. */
export async function faultOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>) {
  const verdict = await check(source, flags, { timeout: 120_000, randomSeed: 7 })
  switch (verdict.status) {
    case 'safe':
      return null
    case 'vulnerable': {
      const { attack, checker, complexity } = verdict
      // What was found by trial is an estimate, and long patterns are often suspected wrongly.
      if (checker === 'fuzz' && isQuick(new RegExp(source, flags), attack.string)) return null
      return `takes ${complexity.summary} time, for example on ${attack.pattern}`
    }
    case 'unknown':
      return `cannot be told (${verdict.error.kind}): say it more simply`
  }
}

/** Texts of an attack are some 50,000 characters long: a pattern of the second degree takes seconds. */
function isQuick(pattern: RegExp, text: string): boolean {
  const before = process.threadCpuUsage().user
  try {
    runInNewContext('text.search(pattern)', { pattern, text }, { timeout: 2000 })
  } catch {
    return false
  }
  return process.threadCpuUsage().user - before < 100_000
}

const file = join(import.meta.dirname, '../../node_modules/.cache/patterns.json')

/** Patterns found good before, by what they say: a verdict does not change with the place. */
export class Known {
  readonly #safe = new Set<string>(read())

  has(pattern: Pattern): boolean {
    return this.#safe.has(key(pattern))
  }

  add(pattern: Pattern): void {
    this.#safe.add(key(pattern))
  }

  keep(): void {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify([...this.#safe]))
  }
}

const key = ({ source, flags }: Pattern): string => `${recheck.version} /${source}/${flags}`

function read(): string[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as string[]
  } catch {
    return []
  }
}
