import { maya } from '@caselead/api/demo/cast.ts'
import type { PlaybookRun } from '@caselead/core/case/state.ts'
import { playbooksToStart } from '@caselead/core/rules/playbooks.ts'
import { describe, expect, test } from 'vitest'
import { agent } from '../../setup/acting.ts'
import { OnPaper, whole } from '../../setup/on-paper.ts'

describe('a playbook on a case', () => {
  const start = (playbook: string) => ({ do: 'start_playbook', playbook }) as const
  const started = () => new OnPaper().do(agent, start('billing'))
  const doneAt = (step: PlaybookRun['steps'][number]) => step.doneAt
  const tick = (step: number, done = true) =>
    ({ do: 'tick_step', playbook: 'billing', step, done }) as const

  test('is ticked off step by step, by name', () => {
    const runs = started().do(agent, start('outage')).do(agent, tick(1)).case.playbooks ?? []
    expect(runs.map(({ steps }) => steps.map(({ by: name }) => name))).toEqual([
      [null, maya.name, null],
      [null, null, null, null, null],
    ])
  })

  test('can be ticked back', () => {
    const [run] = started().do(agent, tick(1)).do(agent, tick(1, false)).case.playbooks ?? []
    expect(run?.steps.map(({ doneAt, by: name }) => doneAt ?? name)).toEqual([null, null, null])
  })

  test('that is finished may be started again, and begins anew', () => {
    const finished = started().do(agent, tick(0)).do(agent, tick(1)).do(agent, tick(2))
    const { playbooks } = finished.do(agent, start('outage')).do(agent, start('billing')).case
    expect(playbooks?.map(({ playbook, steps }) => [playbook, ...steps.map(doneAt)])).toEqual([
      ['outage', null, null, null, null, null],
      ['billing', null, null, null],
    ])
  })

  test('that is under way is not offered again, and those of its rung come first', () => {
    const offered = ({ case: one, matrix }: OnPaper) =>
      playbooksToStart(one, matrix).map(({ playbook, title }) => [playbook, title])
    const [billing, outage, security] = [
      ['billing', 'Billing error for several customers'],
      ['outage', 'Outage'],
      ['security', 'Security breach or data leak'],
    ]
    const climb = { do: 'escalate', to: 'L2', reason: 'Deep', packet: whole } as const
    expect(offered(new OnPaper())).toEqual([outage, security, billing])
    expect(offered(new OnPaper().do(agent, climb))).toEqual([billing, outage, security])
    expect(offered(started())).toEqual([outage, security])
    expect(offered(started().do(agent, start('outage')))).toEqual([security])
    const done = [0, 1, 2].reduce((paper, step) => paper.do(agent, tick(step)), started())
    expect(offered(done)).toEqual([outage, security, billing])
  })

  test.for<[string, Parameters<OnPaper['do']>[1], string]>([
    ['a step it does not have', tick(9), 'Step not found'],
    ['a step that is not done', tick(0, false), 'isn’t done yet'],
    ['a step that is done', tick(2), 'already done'],
    ['itself once more', start('billing'), 'already under way'],
    ['a name of everything', start('constructor'), 'Playbook not found'],
  ])('refuses %s', ([, command, words]) => {
    expect(() => started().do(agent, tick(2)).do(agent, command)).toThrow(words)
  })

  test.for([start('outage'), tick(0)])('is over with the case: $do', (command) => {
    const solved = started().do(agent, { do: 'resolve', resolution: 'Done' })
    expect(() => solved.do(agent, command)).toThrow('This case is solved')
  })
})
