import type { Role } from '@caselead/core/base/vocabulary.ts'
import {
  type ActionEnd,
  type ActionState,
  changesBetween,
  mayWorkOn,
  stateOf,
} from '@caselead/core/review/actions/action.ts'
import { expect, test } from 'vitest'

test.for<[dueOn: string, how: ActionEnd | null, state: ActionState]>([
  ['2026-12-04', null, 'open'],
  ['2026-12-03', null, 'open'],
  ['2026-12-02', null, 'late'],
  ['2026-12-02', 'done', 'done'],
  ['2026-12-02', 'not_doing', 'not_doing'],
  ['2026-12-09', 'done', 'done'],
])('on 3 December, one due %s that ended as %s is %s', ([dueOn, how, state]) => {
  expect(stateOf({ dueOn, ended: how && { how } }, '2026-12-03')).toBe(state)
})

test.for<[role: Role, id: string, ownerId: string | null, may: boolean]>([
  ['agent', 'maya', 'maya', true],
  ['agent', 'tom', 'maya', false],
  ['agent', 'tom', null, false],
  ['lead', 'ines', 'maya', true],
  ['manager', 'peter', 'maya', true],
  ['admin', 'sofia', null, true],
])('%s %s may work on an action of %s: %s', ([role, id, ownerId, may]) => {
  expect(mayWorkOn({ ownerId }, { role, id })).toBe(may)
})

const said = {
  ...{ kind: 'prevent' as const, what: 'Check drivers', owner: 'Maya Lindqvist' },
  ...{ dueOn: '2026-12-04', figure: null },
}

test('what changed is told field by field, with what it was', () => {
  const after = { ...said, owner: 'Tom Okafor', dueOn: '2026-12-11', figure: 'returned' as const }
  expect(changesBetween(said, after)).toEqual([
    { field: 'owner', from: 'Maya Lindqvist', to: 'Tom Okafor' },
    { field: 'due', from: '2026-12-04', to: '2026-12-11' },
    { field: 'figure', from: null, to: 'returned' },
  ])
  expect(changesBetween(said, said)).toEqual([])
})

test('of a new one, everything that was said is told', () => {
  expect(changesBetween(null, said).map(({ field, from }) => [field, from])).toEqual([
    ['what', null],
    ['kind', null],
    ['owner', null],
    ['due', null],
  ])
})
