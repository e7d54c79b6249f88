import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Rule } from '@caselead/core/matrix/rule.ts'
import { expect, test } from 'vitest'
import { asks, at, foundIn, matrix } from './changes.ts'

/** The rule for a handoff nobody accepted, otherwise. */
const handoff = (...changes: Partial<Rule>[]): Partial<Matrix> => ({
  rules: matrix.rules.flatMap((rule) =>
    rule.name === 'handoff-not-accepted'
      ? changes.map((change, index) => ({ ...rule, name: `${rule.name}-${index}`, ...change }))
      : [rule],
  ),
})
const unaccepted: Rule['when'] = { on: 'breached', clock: ['handoff'] }

test.for<[string, Partial<Matrix>, string[]]>([
  [
    'for every priority by one of two rules',
    handoff(
      { when: { ...unaccepted, priority: ['P1', 'P2'] } },
      { when: { ...unaccepted, priority: ['P3', 'P4'] } },
    ),
    [],
  ],
  ['for some customers alone', handoff({ when: { ...unaccepted, vip: true } }), ['L1', 'L2', 'L3']],
  [
    'by telling people alone',
    handoff({ act: [{ do: 'alert', whom: ['L4'] }] }),
    ['L1', 'L2', 'L3'],
  ],
  [
    'to a partner alone',
    handoff({ act: [{ do: 'escalate', kind: 'external', to: 4 }] }),
    ['L1', 'L2', 'L3'],
  ],
])('a handoff that is followed up %s stops at %j', ([, change, levels]) => {
  const stops = foundIn(change).filter((each) => each.startsWith('ladder-stops'))
  expect(stops).toEqual(at('ladder-stops', ...levels.map((level) => `rungs.${level}`)))
})

test.for<[Rule['act'][number], Rule['when'], unreached: string[]]>([
  [{ do: 'climb' }, asks, []],
  [{ do: 'escalate', kind: 'functional', to: 'next' }, asks, []],
  [{ do: 'escalate', kind: 'hierarchical', to: 'authority' }, { on: 'refund_asked' }, []],
  [{ do: 'escalate', kind: 'hierarchical', to: 'L3' }, asks, ['L2', 'L4']],
  [{ do: 'escalate', kind: 'functional', to: 3 }, asks, ['L2', 'L4']],
  [{ do: 'escalate', kind: 'external', to: 4 }, asks, ['L2', 'L3', 'L4']],
  [{ do: 'escalate_account', to: 'L4' }, asks, ['L2', 'L3']],
  [{ do: 'alert', whom: ['L4'] }, asks, ['L2', 'L3', 'L4']],
  [{ do: 'climb' }, { ...asks, below: 'L3' }, ['L4']],
  [{ do: 'climb' }, { ...asks, below: 'L1' }, ['L2', 'L3', 'L4']],
])('a ladder with this rule alone, %j, on %j never reaches %j', ([act, when, unreached]) => {
  const found = foundIn({ rules: [{ name: 'it', sentence: 'It', when, act: [act] }] })
  const places = at('unreachable-rung', ...unreached.map((level) => `rungs.${level}`))
  expect(found.filter((each) => each.startsWith('unreachable'))).toEqual(places)
})
