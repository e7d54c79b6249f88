import { describe, expect, test } from 'vitest'
import { readSources } from '../architecture/sources.ts'
import { computing } from '../setup/computing.ts'
import { found } from '../setup/found.ts'
import { type Text, texts } from './atoms.ts'
import { textReaders } from './exports.ts'
import { calls, passedOver, type Reader } from './readers.ts'

const given = ['api', 'emails', 'portal/src', 'widget']
  .flatMap(readSources)
  .filter(({ path }) => path.endsWith('.ts'))
  .flatMap(textReaders)
const left = new Set(Object.values(passedOver).flat())
const readers = given.filter((each) => !left.has(each))

test('every exported function that is given text is read here, or says why not', () => {
  expect(given.length).toBeGreaterThan(100)
  const known = new Set(given)
  expect([...left, ...Object.keys(calls)].filter((each) => !known.has(each))).toEqual([])
})

/** Of computing, on a machine whose yardstick takes `quiet`; a slower one may take longer. */
const msPer100Kb = 50
const quiet = 6
const first = 5_000
const sizes = [100_000, 1_000_000]
/** The texts that cost a reader most are read again, longer. */
const hardest = 2

describe('takes at most 50 ms for 100 KB, whatever is repeated', () => {
  // A machine that is busy for a moment is asked again; a reader that isn't linear is slow each time.
  test.for(found(readers))('%s', { timeout: 120_000, retry: 2 }, async (key) => {
    const [path = '', name = ''] = key.split(' ')
    const { href } = new URL(`../../${path}`, import.meta.url)
    const read = ((await import(/* @vite-ignore */ href)) as Record<string, Reader>)[name]
    if (!read) throw new Error(`${path} exports no ${name}`)
    const call = calls[key] ?? ((reader: Reader, text: string) => reader(text))
    const costs = texts.map((each) => {
      const text = each.of(first)
      return { each, ms: cost(() => call(read, text)) }
    })
    costs.sort((one, other) => other.ms - one.ms)
    const slow: string[] = []
    for (const { each } of costs.slice(0, hardest)) {
      for (const size of sizes) {
        const text = each.of(size)
        const ms = least(() => call(read, text), limit(size))
        if (ms <= limit(size) || ms <= limit(size) * slowness()) continue
        slow.push(`${each.name}: ${Math.round(ms)} ms for ${size / 1000} KB`)
        break
      }
    }
    expect(slow).toEqual([])
  })
})

test('a reader that is not linear would be found', () => {
  const squared: Reader = (text: string) => /\s+$/.test(text)
  const run = texts.find(({ name }) => name === '" "') as Text
  expect(cost(() => squared(run.of(40_000)))).toBeGreaterThan(limit(40_000))
})

const limit = (size: number): number => (msPer100Kb * size) / 100_000

/** How many times longer than where the limit was set this machine takes just now; 1 where it is quicker. */
function slowness(): number {
  const lines = 'a quick brown fox, 12 '.repeat(20_000)
  const yardstick = () =>
    lines.split(',').reduce((sum, line) => sum + line.trim().replace(/[aeiou]/g, '').length, 0)
  const costs = Array.from({ length: 9 }, () => cost(yardstick)).toSorted((a, b) => a - b)
  return Math.max(1, (costs[4] ?? quiet) / quiet)
}

/** The best of a few, since the first ones may wait for the compiler or the collector. */
function least(read: () => unknown, enough: number): number {
  let best = cost(read)
  for (let again = 0; again < 8 && best > enough; again++) best = Math.min(best, cost(read))
  return best
}

const refusals = new Set(['Refusal', 'BrokenRow'])

/** Milliseconds this thread computes. What is too long or no number may be refused. */
function cost(read: () => unknown): number {
  return computing(() => {
    try {
      if (read() instanceof Promise) throw new Error('it waits: pass it over, and say why')
    } catch (error) {
      if (!(error instanceof Error && refusals.has(error.name))) throw error
    }
  })
}
