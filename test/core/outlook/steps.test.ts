import { minutes } from '@caselead/core/base/instant.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { stepsOf } from '@caselead/core/outlook/steps.ts'
import { type Climbs, tells } from '@caselead/core/outlook/tells.ts'
import { expect, test } from 'vitest'
import { OnPaper, tuesday } from '../../setup/on-paper.ts'

const opened = () => new OnPaper()
const now = tuesday + minutes(30)

function shown(one: Case, paper: OnPaper, climbs?: Climbs | null): string[] {
  const seen = { matrix: paper.matrix, people: paper.people, now }
  const outlook = tells(one, seen)
  const steps = stepsOf(one, climbs === undefined ? outlook : { ...outlook, climbs }, seen)
  return steps.map(({ state, name, climbs }) => `${state}: ${name}${climbs ? ', climbs' : ''}`)
}

const on = (paper: OnPaper, more: Partial<Case> = {}): Case => ({ ...paper.case, ...more })
const rungs = (...levels: Case['level'][]) =>
  levels.map((level, at) => ({ level, since: tuesday + minutes(at) }))
const climbsTo = (level: Case['level']): Climbs => ({
  ...{ at: now, level, unless: 'If nobody acts by', sentence: 'it moves up' },
})

test.for<[string, (paper: OnPaper) => [Case, (Climbs | null)?], string[]]>([
  [
    'a new case',
    (paper) => [on(paper)],
    [
      'done: Received',
      'now: With our frontline team',
      'ahead: Our technical specialists, climbs',
      'ahead: Solved',
    ],
  ],
  [
    'one that would go to another of the same rung',
    (paper) => [on(paper), climbsTo('L1')],
    ['done: Received', 'now: With our frontline team, climbs', 'ahead: Solved'],
  ],
  [
    'one that would go nowhere',
    (paper) => [on(paper), null],
    ['done: Received', 'now: With our frontline team', 'ahead: Solved'],
  ],
  [
    'one that climbed',
    (paper) => [on(paper, { level: 'L2', tier: 2, rungs: rungs('L1', 'L2') }), climbsTo('L3')],
    [
      'done: Our frontline team',
      'now: With our technical specialists',
      'ahead: Our senior engineers, climbs',
      'ahead: Solved',
    ],
  ],
  [
    'one that came back',
    (paper) => [on(paper, { rungs: rungs('L1', 'L2', 'L1') }), null],
    ['done: Our technical specialists', 'now: With our frontline team', 'ahead: Solved'],
  ],
  [
    'one that passed a rung in no time',
    (paper) => {
      const [first, last] = rungs('L1', 'L3')
      const skipped = { level: 'L2' as const, since: last?.since ?? 0 }
      const all = [first, skipped, last].filter((rung) => rung !== undefined)
      return [on(paper, { level: 'L3', tier: 3, rungs: all }), null]
    },
    ['done: Our frontline team', 'now: With our senior engineers', 'ahead: Solved'],
  ],
  [
    'one that is with a partner',
    (paper) => [on(paper, { tier: 4 }), null],
    ['done: Received', 'now: With our partner', 'ahead: Solved'],
  ],
  ['one that is solved', (paper) => [on(paper, { resolvedAt: now })], []],
  ['one that is closed', (paper) => [on(paper, { closedAt: now })], []],
])('the steps of %s', ([, make, expected]) => {
  const paper = opened()
  const [one, climbs] = make(paper)
  expect(shown(one, paper, climbs)).toEqual(expected)
})

test('the aim stands once, beside “Solved”, and not once it is missed', () => {
  const paper = opened()
  const told = (at: number) => {
    const seen = { matrix: paper.matrix, people: paper.people, now: at }
    return stepsOf(paper.case, tells(paper.case, seen), seen).map(({ name, told }) =>
      told.some(({ sentence }) => sentence.startsWith('We aim')) ? name : '',
    )
  }
  expect(told(now).filter(Boolean)).toEqual(['Solved'])
  expect(told(now + minutes(60 * 24 * 30)).filter(Boolean)).toEqual([])
})
