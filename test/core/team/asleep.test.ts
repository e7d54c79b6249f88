import { ines, maya } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { by, OnPaper, tuesday } from '../../setup/on-paper.ts'

/** Nobody looked at the clocks for so long; then somebody does something. */
const asleep = (paper: OnPaper, ms: number): OnPaper => {
  paper.now += ms
  return paper.do(by(maya), { do: 'note', body: 'Good morning' })
}

test('what fell due while nobody looked is noticed at once, before anything else happens', () => {
  const paper = asleep(new OnPaper(), hours(5))
  const breached = paper.events.filter(({ kind }) => kind === 'clock_breached')
  expect(breached.map(({ at, data }) => [at, 'dueAt' in data && data.dueAt])).toEqual([
    [tuesday + hours(5), tuesday + hours(1)],
    [tuesday + hours(5), tuesday + hours(2)],
  ])
  expect(paper.events.at(-1)?.kind).toBe('note')
})

test('a warning nobody could act on any more alerts nobody', () => {
  const paper = asleep(new OnPaper(), hours(5))
  expect(paper.count('clock_warned')).toBeGreaterThan(1)
  expect(paper.didBy('clock-running-out')).toEqual([])
  const awake = new OnPaper().pass(hours(5))
  expect(awake.didBy('clock-running-out')).not.toEqual([])
})

test('a ladder that slept goes on rung by rung and overruns nobody', () => {
  const paper = asleep(new OnPaper({ impact: 'many', urgency: 'blocked' }), hours(9))
  const called = paper.events.flatMap((event) =>
    event.kind === 'escalated' ? [event.data.toLevel] : [],
  )
  expect(called).toEqual(['L3', 'L4'])
  expect(paper.clock('handoff')?.dueAt).toBe(paper.now + minutes(15))
})

test('promises that passed in the meantime are broken once, and the next is made from now', () => {
  const paper = asleep(new OnPaper({ impact: 'many', urgency: 'blocked' }), hours(9))
  expect(paper.count('promise_broken')).toBe(1)
  expect(paper.case.promise?.by).toBe(paper.now + minutes(30))
})

test('a late acceptance is told as late', () => {
  const paper = new OnPaper({ impact: 'many', urgency: 'blocked' }).pass(minutes(20))
  paper.do(by(ines), { do: 'accept_handoff' })
  expect(paper.events.at(-1)?.data).toMatchObject({ tookMs: minutes(20), onTime: false })
  const prompt = new OnPaper({ impact: 'many', urgency: 'blocked' }).pass(minutes(14))
  prompt.do(by(ines), { do: 'accept_handoff' })
  expect(prompt.events.at(-1)?.data).toMatchObject({ tookMs: minutes(14), onTime: true })
})
