import { staff } from '@caselead/api/demo/cast.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { type MatrixChange, matrixChanges } from '@caselead/core/wording/matrix/changes.ts'
import { describe, expect, test } from 'vitest'

const before = defaultMatrix(staff)
const [frontline, ...above] = before.rungs
const rungs = (change: Partial<Matrix['rungs'][number]>): Matrix['rungs'] =>
  frontline ? [{ ...frontline, ...change }, ...above] : []
const rule = before.rules[0]

describe('what differs between two matrices is told in sentences', () => {
  test.for<[string, Partial<Matrix>, MatrixChange[]]>([
    ['nothing', {}, []],
    [
      'a rung moves a case up sooner',
      { rungs: rungs({ inactivity: { ...frontline?.inactivity, P3: 45 } }) },
      [
        {
          place: 'rungs.L1.inactivity.P3',
          was: 'Normal cases move up from our frontline team after 1 h without progress',
          now: 'Normal cases move up from our frontline team after 45 min without progress',
        },
      ],
    ],
    [
      'nobody backs a rung up any more',
      { rungs: rungs({ backups: [] }) },
      [
        {
          place: 'rungs.L1.backups',
          was: `${frontline?.backups[0]?.name} backs up our frontline team`,
          now: 'Nobody backs up our frontline team',
        },
      ],
    ],
    [
      'a severity',
      { priorities: { ...before.priorities, one: { ...before.priorities.one, blocked: 'P2' } } },
      [
        {
          place: 'priorities.one.blocked',
          was: 'Only me, everything is blocked: Normal',
          now: 'Only me, everything is blocked: High',
        },
      ],
    ],
    [
      'a target',
      { targets: { ...before.targets, P4: { ...before.targets.P4, update: null } } },
      [
        {
          place: 'targets.P4.update',
          was: 'All accounts, Low: an update at least every 40 h',
          now: 'All accounts, Low: no updates are promised',
        },
      ],
    ],
    [
      'a rule is gone',
      { rules: before.rules.slice(1) },
      [{ place: `rules.${rule?.name}`, was: rule?.sentence ?? '', now: null }],
    ],
    [
      'a rule works otherwise, and its sentence stays',
      { rules: before.rules.map((each) => (each === rule ? { ...each, act: [] } : each)) },
      [{ place: `rules.${rule?.name}`, was: null, now: `${rule?.sentence} (details changed)` }],
    ],
  ])('%s', ([, change, told]) => {
    expect(matrixChanges(before, { ...before, ...change })).toEqual(told)
  })
})

const others: { [key in Exclude<keyof Matrix, 'version'>]: Matrix[key] } = {
  name: 'Another',
  calendars: {},
  priorities: { ...before.priorities, one: before.priorities.many },
  roundTheClock: [],
  targets: { ...before.targets, P1: before.targets.P2 },
  plans: { ...before.plans, starter: {} },
  rungs: [],
  routing: { seniorFrom: null, overflow: null },
  rules: [],
  keywords: [],
  playbooks: {},
  channels: { ops: { kind: 'slack', url: 'env:SLACK' } },
  quietHours: null,
  storm: { alerts: 1, within: 1 },
  warnAt: 0.5,
  warnOdds: null,
  escalationRequests: { ...before.escalationRequests, coolDown: 1 },
  authority: {},
  survey: { sendAfter: null },
  tickets: { tellWithin: 1 },
  autoClose: { after: null },
}

test.for(Object.keys(others) as (keyof typeof others)[])('a change of %s is told', (part) => {
  expect(matrixChanges(before, { ...before, [part]: others[part] })).not.toEqual([])
})

test('the order in which a document was stored is no difference', () => {
  const turned = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, each]) => [name, turned(each)]),
        )
  expect(matrixChanges(before, turned(before) as Matrix)).toEqual([])
})
