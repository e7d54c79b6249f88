import { business } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { always } from '@caselead/core/calendar/calendar.ts'
import {
  type Clock,
  followClock,
  nextAt,
  pauseClock,
  resumeClock,
  retargetClock,
  startClock,
  startClockUntil,
  usedOf,
} from '@caselead/core/case/clocks.ts'
import { describe, expect, test } from 'vitest'

/** Friday, on a wall in Berlin. */
const at = (time: string, day = 27) => Date.parse(`2026-11-${day}T${time}:00+01:00`)
const monday = (time: string) => at(time, 30)

const resolution = (from = at('15:00'), target = hours(4)): Clock =>
  startClock('resolution', 7, from, target, business, 0.75)

describe('starting', () => {
  test('counts open time over lunch, nights and weekends', () => {
    expect(resolution(at('11:00'), hours(3))).toEqual({
      ...{ id: 'resolution#7', kind: 'resolution', startedAt: at('11:00'), target: hours(3) },
      ...{ dueAt: at('15:00'), warnAt: at('14:15'), left: null, warnedAt: null, breachedAt: null },
    })
    expect(resolution()).toMatchObject({ dueAt: monday('11:00'), warnAt: monday('10:00') })
  })

  test('without a warning', () => {
    expect(startClock('auto_close', 1, at('09:00'), hours(1), always, null).warnAt).toBe(null)
  })

  test('until a named instant runs through the night and warns in open hours', () => {
    const clock = startClockUntil('promise', 3, at('16:00'), monday('10:00'), business, 0.75)
    expect(clock).toMatchObject({ dueAt: monday('10:00'), target: hours(66) })
    expect(clock.warnAt).toBe(monday('09:30'))
  })
})

test('until a named instant warns nobody where no open time is left before it', () => {
  const by = (from: number, to: number) =>
    startClockUntil('promise', 3, from, to, business, 0.75).warnAt
  expect(by(at('17:00'), at('20:00'))).toBe(null)
  expect(by(at('12:00'), at('13:00'))).toBe(null)
  expect(by(at('16:56'), at('20:00'))).toBe(at('16:59'))
})

describe('the engine looks', () => {
  const clock = resolution()
  test.for([
    ['first at the warning', clock, clock.warnAt],
    ['then at the end', { ...clock, warnedAt: clock.warnAt }, clock.dueAt],
    ['never at one that ran out', { ...clock, breachedAt: clock.dueAt }, null],
    ['never at a paused one', pauseClock(clock, at('16:00'), business), null],
    ['at the end where nothing warns', { ...clock, warnAt: null }, clock.dueAt],
  ] as const)('%s', ([, one, expected]) => {
    expect(nextAt(one as Clock)).toBe(expected)
  })
})

describe('pausing and resuming', () => {
  test('goes on with what was left, however long it took', () => {
    const paused = pauseClock(resolution(), at('16:30'), business)
    expect(paused).toMatchObject({ left: hours(2.5), dueAt: null, warnAt: null })
    const later = Date.parse('2027-01-11T09:00:00+01:00')
    const resumed = resumeClock(paused, later, business, 0.75)
    expect(resumed).toMatchObject({ dueAt: later + hours(2.5), left: null })
    expect(resumed.warnAt).toBe(later + hours(1.5))
  })

  test('paused outside hours, nothing is lost', () => {
    const paused = pauseClock(resolution(), at('22:00'), business)
    expect(paused.left).toBe(hours(2))
    expect(resumeClock(paused, at('23:00'), business, 0.75).dueAt).toBe(monday('11:00'))
  })

  test('past its warning it warns no earlier than at the end', () => {
    const paused = pauseClock(resolution(), monday('10:30'), business)
    const resumed = resumeClock(paused, monday('14:00'), business, 0.75)
    expect(resumed).toMatchObject({ dueAt: monday('14:30'), warnAt: monday('14:30') })
  })

  test('paused past its end, nothing is left, and it ends as soon as it goes on', () => {
    const paused = pauseClock(resolution(), monday('14:00'), business)
    expect(paused.left).toBe(0)
    expect(resumeClock(paused, monday('15:00'), business, 0.75)).toMatchObject({
      dueAt: monday('15:00'),
      warnAt: monday('15:00'),
    })
  })

  test('twice is once', () => {
    const paused = pauseClock(resolution(), at('16:30'), business)
    expect(pauseClock(paused, at('16:45'), business)).toBe(paused)
    const running = resolution()
    expect(resumeClock(running, at('16:45'), business, 0.75)).toBe(running)
  })

  test('one that ran out keeps the time it ran out', () => {
    const breached = { ...resolution(), breachedAt: monday('11:05') }
    const paused = pauseClock(breached, monday('12:00'), business)
    expect(resumeClock(paused, monday('14:00'), business, 0.75)).toEqual(breached)
  })
})

describe('under another matrix', () => {
  const warned = { ...resolution(at('09:00')), warnedAt: at('12:00') }
  const follow = (target: number, used: number, clock: Clock = warned) =>
    followClock(clock, at('15:00'), target, used, business, 0.75)

  test.for([
    ['with more time, warns again', hours(8), hours(3), monday('12:00'), monday('10:00'), null],
    ['nearly over, does not', hours(4), hours(3.5), at('15:30'), at('15:30'), at('12:00')],
    ['at the warning itself, does not', hours(4), hours(3), at('16:00'), at('16:00'), at('12:00')],
    ['spent to the end, is over', hours(3), hours(3), at('15:00'), at('15:00'), at('12:00')],
    ['spent beyond it, is over', hours(2), hours(3), at('15:00'), at('15:00'), at('12:00')],
  ] as const)('a clock %s', ([, target, used, dueAt, warnAt, warnedAt]) => {
    expect(follow(target, used)).toMatchObject({ target, dueAt, warnAt, warnedAt, left: null })
  })

  test('a paused clock stays paused, with what is left of the new target', () => {
    const paused = pauseClock(resolution(), at('16:30'), business)
    expect(follow(hours(6), hours(1.5), paused)).toMatchObject({
      ...{ target: hours(6), left: hours(4.5), dueAt: null, warnAt: null },
    })
  })

  test.for([
    ['runs', resolution(at('09:00')), hours(3)],
    ['is paused', pauseClock(resolution(), at('16:30'), business), hours(1.5)],
    ['is long over', resolution(at('09:00'), hours(1)), hours(1)],
  ] as const)('what a clock has used that %s', ([, clock, used]) => {
    expect(usedOf(clock, at('12:30'), business)).toBe(used)
  })
})

describe('a new target', () => {
  const retarget = (target: number, clock = resolution(), when = at('16:00')) =>
    retargetClock(clock, when, target, business, 0.75)

  test.for([
    ['more urgent, counted from now', minutes(30), '16:30'],
    ['less urgent, counted from now', hours(5), '+14:00'],
  ] as const)('%s', ([, target, due]) => {
    const expected = due.startsWith('+') ? monday(due.slice(1)) : at(due)
    expect(retarget(target).dueAt).toBe(expected)
  })

  test('more urgent never moves the promise later', () => {
    const soon = resolution(at('15:00'), hours(1.25))
    expect(retarget(hours(1.1), soon).dueAt).toBe(at('16:15'))
  })

  test('that is the old one changes nothing, whenever it is set', () => {
    const warned = { ...resolution(at('15:00'), hours(1.5)), warnedAt: at('16:08') }
    expect(retarget(hours(1.5), warned, at('16:20'))).toEqual(warned)
    const paused = pauseClock(resolution(), at('16:30'), business)
    expect(retarget(hours(4), paused)).toEqual(paused)
  })

  test('that is the old one, round the clock, is never later than was promised', () => {
    const round = (when: number) => retargetClock(resolution(), when, hours(4), always, 0.75).dueAt
    expect(round(at('16:00'))).toBe(at('20:00'))
    expect(round(monday('10:30'))).toBe(monday('11:00'))
  })

  test('warns anew, and never after the end', () => {
    const warned = { ...resolution(), warnedAt: at('15:30') }
    expect(retarget(minutes(40), warned)).toMatchObject({ warnedAt: null, warnAt: at('16:30') })
  })

  test.for([
    ['shorter than what was left', minutes(30), minutes(30)],
    ['shorter, but more than was left', hours(3.5), hours(2.5)],
    ['longer', hours(8), hours(8)],
  ] as const)('paused, %s', ([, target, left]) => {
    const paused = pauseClock(resolution(), at('16:30'), business)
    expect(retarget(target, paused)).toMatchObject({ target, left, dueAt: null })
  })

  test('one that ran out stays as it was', () => {
    const breached = { ...resolution(), breachedAt: monday('11:05') }
    expect(retarget(hours(9), breached)).toBe(breached)
  })
})
