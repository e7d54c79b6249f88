import { readFileSync } from 'node:fs'
import { business, staff } from '@caselead/api/demo/cast.ts'
import { CannotSimulate } from '@caselead/api/simulate/cannot-simulate.ts'
import { readMatrix } from '@caselead/api/simulate/from/matrix-file.ts'
import { outcomeOf } from '@caselead/api/simulate/outcome.ts'
import { readScenario } from '@caselead/api/simulate/scenario/source.ts'
import { stage } from '@caselead/api/simulate/scenario/stage.ts'
import { page } from '@caselead/api/simulate/show/page.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { expect, test } from 'vitest'
import { fileOf } from '../replay/logs.ts'

const matrix = defaultMatrix(staff, business)
const known = { team: [], rules: matrix.rules.map(({ name }) => name) }
const saturday = new URL('../../docs/scenarios/saturday-night.yaml', import.meta.url)

test.for([
  ['impact: many', 'impact: lots', 'line 13: impact: must be one of everyone, many, team, one'],
  ['opens: Sat 23:10', 'opens: noon', 'line 11: “noon” isn’t a time. Write it like Sat 23:40'],
  ['who: Sofia Marin, replies', 'who: Sophia, replies', 'line 22: “Sophia” isn’t on the team'],
  ['replies: We', 'repleis: We', 'line 22: “repleis” isn’t known here'],
  ['by: Priya Shah', 'by: Nobody', 'line 12: “Nobody” isn’t a contact of an account'],
  ['- accepted by', '- excepted by', 'line 29: we don’t understand “excepted'],
  ['- rule critical', '- not rule kritical', 'line 25: “kritical-skips-frontline” isn’t a rule'],
  ['zone: Europe/Berlin', 'zone: Europe/Atlantis', 'line 3: “Europe/Atlantis” isn’t a time zone'],
  [
    'team: demo',
    'team: demo\nuntil: +99999999h',
    'line 6: “+99999999h” is more than two years later',
  ],
  ['team: demo', 'team: [demo', 'line 6: '],
  ['writes: This', 'writes: Yes\n        replies: This', 'one thing at a time'],
] as const)('“%s” written as “%s” is refused with its line', ([from, to, message]) => {
  const text = readFileSync(saturday, 'utf8')
  expect(text).toContain(from)
  const file = fileOf(text.replace(from, to), 'scenario.yaml')
  expect(() => stage(readScenario(file), known)).toThrow(message)
})

const bomb = 'bcdefghi'
  .split('')
  .reduce(
    (text, name, index) => `${text}${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`)}]\n`,
    'a: &a [x,x,x,x,x,x,x,x,x]\n',
  )

test.for<[what: string, text: string, says: string]>([
  ['references that grow without end', bomb, 'it refers to itself too often'],
  ['a thousand references', `a: &a x\nb: [${'*a,'.repeat(1_000)}]`, 'more than 200 asterisks'],
  ['400,000 brackets', '['.repeat(400_000), 'too deep'],
  ['lists of lists on one line', `${'- '.repeat(5_000)}x`, 'too deep'],
  ['keys of keys on one line', `${'? '.repeat(5_000)}x`, 'too deep'],
  ['an indent of 5,000', `a:\n${' '.repeat(5_000)}b: c`, 'too deep'],
  [
    'steps without end',
    Array.from({ length: 900 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    'too deep',
  ],
  ['100,000 lines', 'a: b\n'.repeat(100_000), 'more than 20,000 lines'],
  ['a megabyte', `a: ${'b'.repeat(1_000_000)}`, 'longer than 500,000 characters'],
  ['a name said twice', 'team: demo\nteam: demo', 'line 2: “team” appears twice'],
  ['six megabytes', `a: ${'b'.repeat(6_000_000)}`, 'longer than 500,000 characters'],
  [
    '19,000 unknown names',
    Array.from({ length: 19_000 }, (_, n) => `k${n}: 1`).join('\n'),
    'isn’t known here',
  ],
])('%s are refused in a sentence', ([_, text, says]) => {
  expect(() => readScenario(fileOf(text, 'scenario.yaml'))).toThrow(CannotSimulate)
  expect(() => readScenario(fileOf(text, 'scenario.yaml'))).toThrow(says)
})

test('a matrix written as JSON is read as it was', async () => {
  expect(await readMatrix(fileOf(JSON.stringify(matrix), 'm.json'), 2026)).toEqual(matrix)
})

test('a mark of its encoding before the JSON does no harm', async () => {
  const file = fileOf(`\uFEFF${JSON.stringify(matrix)}`, 'm.json')
  expect(await readMatrix(file, 2026)).toEqual(matrix)
})

const misspelt = JSON.stringify({ ...matrix, storm: { alert: 5 } }, null, 2)

test.for([
  {
    what: 'lacks its rungs',
    file: () => fileOf(JSON.stringify({ ...matrix, rungs: undefined }), 'm.json'),
    says: 'rungs: This is missing',
  },
  {
    what: 'has a part too many',
    file: () => fileOf(JSON.stringify({ ...matrix, ladder: 1 }), 'm.json'),
    says: 'the file: “ladder” isn’t a known setting.',
  },
  { what: 'is not there', file: () => '/nowhere/matrix.json', says: 'can’t read' },
  { what: 'is not JSON', file: () => fileOf('{', 'm.json'), says: 'm.json: This isn’t JSON' },
  { what: 'ends in the middle', file: () => fileOf('{\n"a":\n', 'm.json'), says: 'line 2: ' },
  {
    what: 'holds a figure that is none',
    file: () => fileOf('{\n"warnAt": NaN}', 'm.json'),
    says: 'line 2: Unexpected token',
  },
  {
    what: 'says something twice',
    file: () => fileOf('{"storm": {\n"alerts": 5,\n"alerts": 50}}', 'm.json'),
    says: 'line 3: “alerts” appears twice',
  },
  {
    what: 'is deeper than anybody writes',
    file: () => fileOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'm.json'),
    says: 'm.json: This isn’t a matrix: it’s nested more than 50 levels deep',
  },
  {
    what: 'has an unknown word deep inside',
    file: () => fileOf(misspelt, 'm.json'),
    says: `line ${misspelt.split('"alert":')[0]?.split('\n').length}: storm: “alert” isn’t a known setting.`,
  },
  {
    what: 'has no rung',
    file: () => fileOf(JSON.stringify({ ...matrix, rungs: [] }), 'm.json'),
    says: 'rungs: Add at least one rung',
  },
  {
    what: 'has a wrong target',
    file: () => fileOf(JSON.stringify({ ...matrix, warnAt: 75 }), 'm.json'),
    says: 'm.json: This isn’t a valid matrix yet.\nline 1: warnAt: ',
  },
])('a matrix that $what is refused in plain words', async ({ file, says }) => {
  await expect(readMatrix(file(), 2026)).rejects.toThrow(says)
})

test('the page is whole in itself, and what customers wrote stays words', async () => {
  const text = readFileSync(saturday, 'utf8').replace('Nobody can pay', '<img src=x> Nobody')
  const staged = stage(readScenario(fileOf(text, 'scenario.yaml')), known)
  const prepared = { subject: staged, matrix, against: { ...matrix, rules: [] }, expectations: [] }
  const html = page(await outcomeOf(prepared, async () => {}))
  expect(html).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/)
  expect(html).not.toMatch(/<img|<script|<link|url\(|undefined|NaN/)
  expect(html).toContain('aria-label="It climbs Sat 28 Nov 23:10 to L3')
  expect(html).toContain('class="before"')
})
