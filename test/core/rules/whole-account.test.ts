import { ines, peter, sofia } from '@caselead/api/demo/cast.ts'
import { system } from '@caselead/core/base/actor.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { accountRises } from '@caselead/core/rules/account-escalation.ts'
import { describe, expect, test } from 'vitest'
import { acting, agent, asks } from '../../setup/acting.ts'
import { by, OnPaper, whole } from '../../setup/on-paper.ts'

describe('escalating a whole account', () => {
  const paper = () => asks(new OnPaper({ matrix: acting({ do: 'escalate_account', to: 'L3' }) }))

  test('brings the case itself there', () => {
    expect(paper().case).toMatchObject({ level: 'L3', accountBroughtTo: 'L3' })
  })

  test('happens once, however often the rule fires', () => {
    expect(asks(paper().pass(hours(1))).count('account_escalated')).toBe(1)
  })

  const follow = (one: OnPaper) =>
    one.do(system('told'), { do: 'follow_account', to: 'L3', rule: 'told' })

  test.for<[string, () => OnPaper, string]>([
    ['a case below rises', () => new OnPaper(), 'L3'],
    [
      'a case above stays',
      () => new OnPaper().do(agent, { do: 'escalate', to: 'L4', reason: 'Big', packet: whole }),
      'L4',
    ],
    [
      'a resolved case stays',
      () => new OnPaper().do(agent, { do: 'resolve', resolution: 'Fixed' }),
      'L1',
    ],
  ])('%s', ([, story, level]) => {
    const paper = story()
    const rises = paper.case.level !== level
    const { length } = paper.events
    expect(follow(paper).case.level).toBe(level)
    expect(paper.events.slice(length).map(({ kind }) => kind)).toEqual(rises ? ['escalated'] : [])
  })

  test('happens again once the case was handed back', () => {
    const back = paper().do(by(ines), { do: 'bounce_back', missing: 'All of it' })
    expect(asks(back.pass(hours(1))).count('account_escalated')).toBe(2)
  })

  test('tells the others nothing of what was written on this one', () => {
    const [rose] = follow(new OnPaper()).events.slice(-1)
    expect(rose?.data).toMatchObject({
      reason: 'we’re looking at all of the account’s open cases together',
    })
  })

  test('is for leads and managers', () => {
    const command = { do: 'escalate_account', to: 'L3', reason: 'Big' } as const
    expect(() => new OnPaper().do(agent, command)).toThrow('Only a lead or a manager')
    for (const leading of [peter, sofia])
      expect(new OnPaper().do(by(leading), command).case.level).toBe('L3')
    const brought = new OnPaper().do(by(ines), command)
    expect(brought.case).toMatchObject({ level: 'L3', accountBroughtTo: 'L3' })
    expect(brought.events.find(({ kind }) => kind === 'account_escalated')?.data).toEqual({
      to: 'L3',
      reason: 'Big',
    })
  })

  test.for<[string, OnPaper, 'L2' | 'L3', string]>([
    ['where it is already', paper(), 'L3', 'already with our senior engineers'],
    ['below where it is', paper(), 'L2', 'already with our technical specialists'],
    [
      'because of a resolved case',
      new OnPaper().do(agent, { do: 'resolve', resolution: 'Done' }),
      'L3',
      'This case is solved',
    ],
  ])('is refused %s', ([, one, to, words]) => {
    expect(() => one.do(by(ines), { do: 'escalate_account', to, reason: 'Big' })).toThrow(words)
  })

  test.for<[string, OnPaper, [level: string, rising: number][]]>([
    [
      'those below each level',
      new OnPaper(),
      [
        ['L2', 2],
        ['L3', 3],
        ['L4', 7],
      ],
    ],
    ['those below what is above where it was brought', paper(), [['L4', 7]]],
  ])('would bring along %s', ([, { case: one, matrix }, expected]) => {
    const others = [
      { level: 'L1', cases: 2 },
      { level: 'L2', cases: 1 },
      { level: 'L3', cases: 4 },
    ] as const
    const rises = accountRises(one, matrix, others)
    expect(rises.map(({ rung, rising }) => [rung.level, rising])).toEqual(expected)
  })
})
