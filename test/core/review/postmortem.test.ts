import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { postmortemOf } from '@caselead/core/review/postmortem.ts'
import type { Prepared } from '@caselead/core/review/prepared.ts'
import { causesIn, treeOf, type Why } from '@caselead/core/review/whys.ts'
import { expect, test } from 'vitest'

const calm: Prepared = {
  ...{ openedAt: 0, solvedAt: hours(18) + minutes(15), isOver: true, channel: 'portal' },
  ...{ firstWordMs: minutes(20), resolution: 'The driver was too old.', late: [] },
  ...{ promises: { kept: 0, late: 0, broken: 0 }, effort: null, tierMs: {}, valueUsd: 0 },
  ...{ refundedUsd: 0, incident: null, category: 'integration', cause: null, moments: [] },
  ...{
    isAlwaysAnswered: false,
    asksToEscalate: 0,
    wroteAgain: false,
    reopens: 0,
    toppedOut: false,
  },
  ...{ wasAsked: false, fired: [], nearMisses: [], turns: [], read: [] },
  ...{ called: [], forecast: [] },
}
const about = {
  ...{ customer: 'Fjord Bikes', stoppedMs: 0, causes: [] },
  same: { cases: 0, accounts: 0, meanwhile: 0 },
}
const told = (
  more: Partial<Prepared> = {},
  also: Partial<Parameters<typeof postmortemOf>[1]> = {},
) => postmortemOf({ ...calm, ...more }, { ...about, ...also })

const unanswered = { kind: 'unanswered', seq: 4, at: 0, who: 'Dana', ms: 60_000 } as const
const asked = {
  kind: 'asked_again',
  seq: 5,
  at: 0,
  question: 'Which?',
  given: 'The red one',
} as const

test.for<[string, Partial<Prepared>, string[]]>([
  ['nothing was asked, promised or handed on', {}, ['No deadline was missed.']],
  [
    'something was asked',
    { wasAsked: true },
    ['No deadline was missed.', 'Nobody was recorded asking for something we had.'],
  ],
  ['it was asked again', { wasAsked: true, moments: [asked] }, ['No deadline was missed.']],
  [
    'whoever was called answered',
    { isAlwaysAnswered: true },
    ['No deadline was missed.', 'Nobody who was called left it to the next person.'],
  ],
  [
    'one of them did not',
    { isAlwaysAnswered: true, moments: [unanswered] },
    ['No deadline was missed.'],
  ],
])('what went well is only what there was: %s', ([, more, says]) => {
  expect(told(more).wentWell).toEqual(says)
})

test.for<[string, Partial<Prepared>, string]>([
  ['of a category', {}, 'the category “integration”'],
  ['of an incident', { category: null, incident: 'i1' }, 'the same incident'],
  ['of either', { incident: 'i1' }, 'the category “integration” or the same incident'],
])('other cases are %s, and nothing more is said of them', ([, more, shared]) => {
  const { impact } = told(more, { same: { cases: 6, accounts: 5, meanwhile: 0 } })
  expect(impact.at(-1)).toBe(`6 other cases in ${shared} in the 90 days before, at 5 accounts.`)
})

test.for<[number, string]>([
  [1, '1 other account opened a case in this category while it was open.'],
  [3, '3 other accounts opened a case in this category while it was open.'],
])('%i at other accounts meanwhile', ([meanwhile, says]) => {
  expect(told({}, { same: { cases: 0, accounts: 0, meanwhile } }).wentWrong).toEqual([says])
})

test('what was solved, blocked and nearly missed', () => {
  const one = told(
    { nearMisses: [{ kind: 'handoff', at: 0, leftMs: minutes(2) }] },
    { stoppedMs: days(3) + hours(2) },
  )
  expect(one.status).toEqual(['Solved after 18 h 15 min'])
  expect(one.summary).toEqual([
    'It took 18 h 15 min to solve this for Fjord Bikes.',
    'The record shows no breakdown in communication.',
  ])
  expect(one.impact).toEqual(['The case was marked “Everything is blocked” for 3 days 2 h.'])
  expect(one.lucky).toEqual([expect.stringMatching(/: kept with 2 min left\.$/)])
  expect(told().lucky).toEqual(['The record shows no close call.'])
})

test.for<[boolean, string]>([
  [true, 'Nobody answered.'],
  [false, 'No person has answered yet.'],
])('nobody wrote; it’s over: %s', ([isOver, says]) => {
  expect(told({ isOver, firstWordMs: null }).detection.at(-1)).toBe(says)
})

const why = (id: number, parentId: number | null): Why => ({
  ...{ id, parentId, said: `why ${id}`, category: null, seqs: [], canAct: false, version: 1 },
})

test('causes are where the asking ended; what happened alone is none', () => {
  expect(causesIn(treeOf([why(1, null)]))).toEqual([])
  const tree = treeOf([why(1, null), why(2, 1), why(3, 1), why(4, 3)])
  expect(causesIn(tree)).toEqual(['why 2', 'why 4'])
  expect(told({ cause: 'Recorded' }, { causes: causesIn(tree) }).causes).toEqual([
    ...['Recorded', 'why 2', 'why 4'],
  ])
})
