import { type FoundCause, recurringIn } from '@caselead/core/review/recurring.ts'
import { treeOf, type Why } from '@caselead/core/review/whys.ts'
import { expect, test } from 'vitest'

const why = (id: number, parentId: number | null): Why => ({
  ...{ id, parentId, said: `Why ${id}`, category: null, seqs: [], canAct: false, version: 1 },
})

test.for<[what: string, whys: Why[], tree: string[]]>([
  ['none', [], []],
  ['a trunk', [why(1, null), why(2, 1), why(3, 2)], ['1', '.2', '..3 leaf']],
  [
    'branches, each behind what it answers',
    [why(1, null), why(2, 1), why(3, 1), why(4, 2), why(5, null)],
    ['1', '.2', '..4 leaf', '.3 leaf', '5 leaf'],
  ],
])('a tree of whys: %s', ([, whys, tree]) => {
  const drawn = treeOf(whys).map(
    ({ id, depth, isLeaf }) => `${'.'.repeat(depth)}${id}${isLeaf ? ' leaf' : ''}`,
  )
  expect(drawn).toEqual(tree)
})

const cause = (caseId: number, more: Partial<FoundCause> = {}): FoundCause => ({
  ...{ caseId, account: `a${caseId}`, valueUsd: 100, stoppedMs: 10, incident: null, area: null },
  ...{ said: `Cause ${caseId}`, category: null },
  ...more,
})

test.for<
  [what: string, causes: FoundCause[], groups: [by: string, name: string, cases: number[]][]]
>([
  ['once is no pattern', [cause(1), cause(2)], []],
  ['twice in one case is none either', [cause(1), cause(1)], []],
  [
    'the same incident',
    [cause(1, { incident: 'I-1' }), cause(2, { incident: 'I-1' })],
    [['incident', 'I-1', [1, 2]]],
  ],
  [
    'called the same, whatever the case and the full stop',
    [cause(1, { said: 'No log' }), cause(2, { said: 'no log.' })],
    [['name', 'No log', [1, 2]]],
  ],
  [
    'the same kind of cause in the same area',
    [
      cause(1, { category: 'staffing', area: 'api' }),
      cause(2, { category: 'staffing', area: 'api' }),
    ],
    [['structure', 'api', [1, 2]]],
  ],
  [
    'another kind of cause in that area',
    [
      cause(1, { category: 'staffing', area: 'api' }),
      cause(2, { category: 'partner', area: 'api' }),
    ],
    [],
  ],
  [
    'the incident wins over the name, and each case counts once',
    [
      cause(1, { incident: 'I-1', said: 'No log' }),
      cause(2, { incident: 'I-1', said: 'No log' }),
      cause(3, { said: 'No log' }),
    ],
    [['incident', 'I-1', [1, 2]]],
  ],
  [
    'those that hit the most valuable accounts come first',
    [
      ...[1, 2, 3].map((id) => cause(id, { said: 'Often' })),
      ...[4, 5].map((id) => cause(id, { said: 'Costly', valueUsd: 1000 })),
    ],
    [
      ['name', 'Costly', [4, 5]],
      ['name', 'Often', [1, 2, 3]],
    ],
  ],
])('causes that come back: %s', ([, causes, groups]) => {
  expect(recurringIn(causes).map(({ by, name, cases }) => [by, name, cases])).toEqual(groups)
})

test('an account hit twice is worth once what it’s worth', () => {
  const same = { said: 'No log', account: 'a', valueUsd: 500 }
  expect(recurringIn([cause(1, same), cause(2, same)])).toMatchObject([
    { accounts: 1, valueUsd: 500, stoppedMs: 20 },
  ])
})
