import { system } from '@caselead/core/base/actor.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { ClockKind } from '@caselead/core/base/vocabulary.ts'
import type { CaseEvent, EventKind } from '@caselead/core/case/events.ts'
import { describe, expect, test } from 'vitest'
import { agent, standard } from '../../setup/acting.ts'
import { OnPaper } from '../../setup/on-paper.ts'

describe('what is foreseen', () => {
  const paper = new OnPaper()
  const clock = paper.clock('resolution')?.id ?? ''
  const foresee = (odds: number) => ({ do: 'foresee', clock, odds, why: 'A long queue' }) as const
  const forecast = system('forecast')
  const kinds = (events: readonly CaseEvent[]) => events.map(({ kind }) => kind)

  test('warns as soon as it is likely enough, and once', () => {
    const before = paper.events.length
    paper.do(forecast, foresee(0.6)).do(forecast, foresee(0.8)).do(forecast, foresee(0.9))
    expect(kinds(paper.events.slice(before))).toEqual([
      'breach_foreseen',
      'breach_foreseen',
      'clock_warned',
      'alerted',
      'breach_foreseen',
    ])
  })

  test('is not told again at the same odds', () => {
    expect(() => paper.do(forecast, foresee(0.9))).toThrow('already recorded')
  })

  const late =
    (odds: number, clock: ClockKind | string = 'resolution') =>
    (one: OnPaper) =>
      one.do(forecast, {
        ...{ do: 'foresee', odds, why: 'A long queue' },
        clock: one.case.clocks.find(({ kind }) => kind === clock)?.id ?? clock,
      })
  const under = (warnOdds: number | null) => new OnPaper({ matrix: { ...standard, warnOdds } })

  test.for<[string, () => OnPaper, ReturnType<typeof late>, EventKind[]]>([
    ['at the odds of the matrix', () => under(0.5), late(0.5), ['clock_warned', 'alerted']],
    ['not below them', () => under(0.5), late(0.49), []],
    ['not under a matrix without', () => under(null), late(1), []],
    [
      'not where its own warning came before',
      () => under(0.5).do(agent, { do: 'note', body: 'Hm' }).pass(minutes(45)),
      late(0.9, 'inactivity'),
      [],
    ],
    [
      'also after its own warning of another clock',
      () => under(0.5).pass(minutes(45)),
      late(0.9),
      ['clock_warned', 'alerted'],
    ],
  ])('warns %s', ([, story, foretells, expected]) => {
    const one = story()
    const { length } = one.events
    expect(kinds(foretells(one).events.slice(length))).toEqual(['breach_foreseen', ...expected])
  })

  test.for<[string, () => OnPaper, ReturnType<typeof late>]>([
    ['of no clock', () => new OnPaper(), late(0.9, 'resolution#99')],
    ['of a clock that ran out', () => new OnPaper().pass(hours(2)), late(0.9, 'first_response')],
    [
      'of a paused clock',
      () => new OnPaper().do(agent, { do: 'wait_on_customer', question: 'Which?' }),
      late(0.9),
    ],
    [
      'of a solved case',
      () => new OnPaper().do(agent, { do: 'resolve', resolution: 'Done' }),
      late(0.9, 'auto_close'),
    ],
  ])('is refused %s', ([, story, foretells]) => {
    expect(() => foretells(story())).toThrow('This clock isn’t running.')
  })
})
