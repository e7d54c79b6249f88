import { days, minutes } from '@caselead/core/base/instant.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { Figures } from '@caselead/core/figures/figures.ts'
import type { PacketField } from '@caselead/core/matrix/packet.ts'
import { findingsInWords } from '@caselead/portal/src/desk/health/findings/in-words.ts'
import { findingWords } from '@caselead/portal/src/words/desk/health/findings.ts'
import { expect, test } from 'vitest'
import { ago, asOf, oneCase, oneHandoff } from '../../setup/hand-made-facts.ts'

function told(cases: readonly CaseFacts[]) {
  const figures = new Figures({ period: 90, asOf, zone: 'UTC' })
  for (const each of cases) figures.add(each)
  const all = figures.all()
  const { span } = figures
  return findingsInWords(
    {
      ...{ period: 90, span, zone: 'UTC', asOf, waiting: 0, own: false, merged: 0, areas: [] },
      ...{ figures: all, findings: figures.findings(all), ruleNames: {} },
      returnedFor: figures.returnedFor(),
    },
    { period: '90' },
  )
}

const times = (count: number, each: CaseFacts): CaseFacts[] => Array(count).fill(each)
const handed = (isReturned: boolean, toTier: 2 | 3, lacks: PacketField[] = []) =>
  oneCase({
    handoffs: [
      oneHandoff({
        ...{ toTier, how: 'accepted', until: ago(days(9)) },
        ...(isReturned ? { returnedAt: ago(days(8)), lacks } : { returnedAt: null }),
      }),
    ],
  })
const quiet = times(500, oneCase())

test('of nothing, there is too little to tell', () => {
  expect(told([])).toEqual({
    sentences: [],
    rest: ['There’s too little in this period to tell.'],
  })
})

test('a figure outside its range and where says so, with its numbers and its cases', () => {
  const { sentences, rest } = told([
    ...quiet,
    ...times(15, handed(true, 3, ['attachments', 'tried'])),
    ...times(5, handed(true, 3, ['tried'])),
    ...times(20, handed(false, 3)),
    ...times(2, handed(true, 2)),
    ...times(58, handed(false, 2)),
  ])
  const [one] = sentences
  expect(one).toMatchObject({ title: 'Handoffs returned: outside the healthy range.', look: 'bad' })
  expect(one?.facts).toEqual([
    '22.0% of 100 handoffs (95% interval 15.0% to 31.1%).',
    'Healthy up to 10.0%.',
    '20 of 22 returned handoffs were missing the steps tried.',
    'Tier handed to, Tier 3, expert: 20 of 40 (35.2% to 64.8%), everyone else 3.3%.',
  ])
  expect(one?.links).toEqual([
    { to: '/desk/health/behind?period=90&figure=returned&which=part', words: '22 returned' },
    {
      to: '/desk/health/behind?period=90&figure=returned&which=all&by=tier&part=3',
      words: '40 handoffs: Tier 3, expert',
    },
    { to: '/desk/health/returned?period=90', words: 'See this figure' },
  ])
  expect(rest.at(-1)).toBe('No other figure shows a difference too big to be chance.')
})

test('what may be chance is said as that', () => {
  const { rest } = told([...quiet, ...times(17, handed(true, 2)), ...times(83, handed(false, 2))])
  expect(rest).toContain('Outside the healthy range, but possibly by chance: Handoffs returned.')
})

const words = (sentences: ReturnType<typeof told>['sentences']) =>
  sentences.map(({ title, facts }) => [title, ...facts])

test('a time that changed says how, once for all and business time', () => {
  const answered = (at: number, ms: number) =>
    oneCase({ openedAt: at, firstWordAt: at + ms, openMs: { toFirstWord: ms, toEnd: ms } })
  const then = times(100, answered(ago(days(120)), minutes(30)))
  const now = times(100, answered(ago(days(9)), minutes(10)))
  const said = words(told([...then, ...now]).sentences)
  const titles = said.map(([title]) => title)
  expect(titles.filter((title) => title?.includes('first answer'))).toEqual([
    'Median time to first answer: shorter than in the previous period.',
  ])
  expect(said[0]).toContain('10 min across 100 cases.')
})

test('how many have too little data is said before that no other shows a difference', () => {
  const { rest } = told(quiet)
  expect(rest.at(-2)).toMatch(/^\d+ of \d+ figures have too little data to check\.$/)
  expect(rest.at(-1)).toBe('No other figure shows a difference too big to be chance.')
})

test.for<[higher: string[], lower: string[], says: string]>([
  [['May'], [], 'Kept: higher in May than in other months.'],
  [[], ['May', 'June'], 'Kept: lower in May and June than in other months.'],
  [['May'], ['June'], 'Kept: higher in May, lower in June than in other months.'],
])('months apart: %j higher, %j lower', ([higher, lower, says]) => {
  expect(findingWords.months('Kept', higher, lower)).toBe(says)
})
