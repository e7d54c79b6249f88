import { business, staff } from '@caselead/api/demo/cast.ts'
import { readMatrix } from '@caselead/api/matrix/document.ts'
import { linesOf, type Place, placesIn } from '@caselead/api/matrix/json-places.ts'
import { readSource } from '@caselead/api/matrix/source.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { lint } from '@caselead/core/lint/lint.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seedOr } from '../setup/random.ts'

const matrix = defaultMatrix(staff, business)
const many = <T>(count: number, each: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => each(index))
const members = <T>(count: number, each: T) =>
  Object.fromEntries(many(count, (index) => [`part-${index}`, each]))
const [owner] = matrix.rungs[0]?.owners ?? []
const rule = (index: number) => ({ ...matrix.rules[0], name: `rule-${index}` })
const withRungs = (more: object) => ({
  rungs: matrix.rungs.map((rung, index) => (index === 0 ? { ...rung, ...more } : rung)),
})

test.for<[what: string, part: object, says: RegExp]>([
  [
    '20,000 keywords',
    { keywords: many(20_000, (n) => `word${n}`) },
    /^keywords: 20,000 is too many\. The limit is 1,000/m,
  ],
  ['2,000 rules', { rules: many(2_000, rule) }, /^rules: 2,000 is too many\. The limit is 500/m],
  [
    '3,000 owners of a rung',
    withRungs({ owners: many(3_000, () => owner) }),
    /^rungs.0.owners: 3,000 is too many/m,
  ],
  ['2,000 calendars', { calendars: members(2_000, business) }, /^calendars: 2,000 is too many/m],
  [
    'holidays for every day of ten years',
    { calendars: { a: { ...business, holidays: many(3_650, () => '2026-01-01') } } },
    /^calendars.a.holidays: 3,650/m,
  ],
  [
    'every region of the world',
    { calendars: { a: { ...business, regions: many(300, () => 'DE') } } },
    /^calendars.a.regions: 300/m,
  ],
  [
    '5,000 channels',
    { channels: members(5_000, { kind: 'slack', url: 'env:A' }) },
    /^channels: 5,000/m,
  ],
  [
    'a playbook of 900 steps',
    { playbooks: { a: { title: 'A', steps: many(900, () => 'Do') } } },
    /^playbooks.a.steps: 900/m,
  ],
  [
    'a rule of 400 actions',
    { rules: [{ ...rule(0), act: many(400, () => ({ do: 'climb' })) }] },
    /^rules.0.act: 400/m,
  ],
  ['a text of 50,000 characters', { name: 'x'.repeat(50_000) }, /^name: keep this to 5,000/m],
])('%s are refused in a sentence', ([_, part, says]) => {
  const text = JSON.stringify({ ...matrix, ...part })
  expect(() => readMatrix(text)).toThrow(says)
  expect(() => readMatrix(text)).toThrow(Refusal)
})

test.for<[what: string, text: string, says: string]>([
  ['400,000 brackets', '['.repeat(400_000), 'more than 50 levels deep'],
  [
    '400,000 brackets and their ends',
    '['.repeat(200_000) + ']'.repeat(200_000),
    'more than 50 levels deep',
  ],
  ['brackets of both kinds', '{"a":['.repeat(60_000), 'more than 50 levels deep'],
  ['a million commas', `[${','.repeat(999_000)}]`, 'more than 100,000 values'],
  ['a million empty lists', `[${'[],'.repeat(330_000)}0]`, 'more than 100,000 values'],
  ['more than a million characters', ' '.repeat(1_000_001), '1,000,000 at most'],
  ['an endless text', `"${'['.repeat(900_000)}`, 'This isn’t JSON'],
  ['backslashes', `"${'\\'.repeat(900_000)}`, 'This isn’t JSON'],
  ['blank', ' '.repeat(900_000), 'This isn’t JSON'],
  ['line ends', '\n'.repeat(900_000), 'This isn’t JSON'],
  ['digits', '1'.repeat(900_000), 'This isn’t a valid matrix yet'],
])('%s are refused in a sentence before anything reads them', ([_, text, says]) => {
  expect(() => readMatrix(text)).toThrow(says)
})

test('brackets and commas in texts count for nothing', () => {
  const text = JSON.stringify({ ...matrix, name: '[{,:"\\'.repeat(30) })
  expect(readMatrix(text).name).toBe('[{,:"\\'.repeat(30))
})

test('what a real matrix of a large company holds is read', () => {
  const large = {
    ...matrix,
    ...withRungs({
      owners: many(309, (n) => ({ ...owner, contact: `agent${n}@northwind.example` })),
    }),
    keywords: many(900, (n) => `word ${n}`),
    rules: many(400, rule),
  }
  expect(readMatrix(JSON.stringify(large)).rules).toHaveLength(400)
})

const anything = fc.jsonValue({ maxDepth: 4 })

function kindOf(part: unknown): Place['kind'] {
  if (typeof part !== 'object' || part === null) return 'leaf'
  return Array.isArray(part) ? 'list' : 'map'
}

test('every place of any document is found where it stands', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const json = JSON.stringify(value, null, indent)
      const lineAt = linesOf(json)
      const wrong: unknown[] = []
      const same = (...pair: [unknown, unknown]) => {
        if (pair[0] !== pair[1]) wrong.push(pair)
      }
      const walk = (part: unknown, { kind, text, parts }: Place): void => {
        const entries = typeof part === 'object' && part !== null ? Object.entries(part) : []
        same(kind, kindOf(part))
        same(text, typeof part === 'string' ? part : null)
        same(parts.length, entries.length)
        for (const [index, { key, offset, value: inner }] of parts.entries()) {
          const own = (part as Record<string, unknown>)[key ?? index]
          same(json[offset], JSON.stringify(key ?? own)?.[0])
          same(lineAt(offset), json.slice(0, offset).split('\n').length)
          walk(own, inner)
        }
      }
      walk(value, placesIn(json))
      expect(wrong).toEqual([])
    }),
    { seed: seedOr(20_261_129) },
  )
})

test('a name said twice is told with its line, however deep', () => {
  expect(() => readSource('{\n "a": [ { "b": 1,\n "b": 2 } ] }')).toThrow(
    'line 3: “b” appears twice',
  )
})

test('a matrix as large as may be is checked whole, and every finding has its line', () => {
  const flips = (index: number) => ({
    ...rule(index),
    when: { on: 'opened' as const },
    act: many(20, (n) => ({
      do: 'set_priority' as const,
      to: (['P1', 'P2', 'P3', 'P4'] as const)[n % 4] ?? 'P1',
    })),
  })
  const large: Matrix = {
    ...matrix,
    rules: many(500, flips) as Matrix['rules'],
    keywords: many(1_000, (n) => many(20, (word) => `w${(n + word) % 50}`).join(' ')),
  }
  const findings = lint(large, [], Date.parse('2026-11-24T08:00:00Z'))
  expect(findings.length).toBeGreaterThan(500)
  const source = readSource(JSON.stringify(large, null, 2))
  expect(findings.every(({ where }) => source.line(where) !== null)).toBe(true)
})
