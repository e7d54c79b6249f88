import { business } from '@caselead/api/demo/cast.ts'
import { days } from '@caselead/core/base/instant.ts'
import { always } from '@caselead/core/calendar/calendar.ts'
import { lint } from '@caselead/core/lint/lint.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { expect, test } from 'vitest'
import {
  away,
  hour,
  hours,
  matrix,
  nights,
  now,
  opening,
  overflow,
  people,
  rules,
  rung,
  sleepless,
  target,
} from './changes.ts'

test.for<[where: string, Partial<Matrix>, Agent[], words: string]>([
  [
    'rungs.L3',
    {},
    people,
    'P1 cases run around the clock, but nobody at L3 is on duty for 133 h a week',
  ],
  [
    'rungs.L3',
    {},
    hours('jonas@northwind.example', { hours: sleepless }),
    'but nobody at L3 is on duty for 21 h a week',
  ],
  [
    'rungs.L3',
    { roundTheClock: ['P1', 'P2'] },
    people,
    'P1 and P2 cases run around the clock, but nobody at L3',
  ],
  [
    'rungs.L3',
    {},
    away('ines@northwind.example', 'jonas@northwind.example'),
    'Everyone at L3 is away for 14 h in the next 7 days, from Tue, Mar 3, 08:00 UTC.',
  ],
  [
    'rungs.L3',
    {},
    away('ines@northwind.example', 'jonas@northwind.example').map((one) =>
      one.name === 'Jonas Keller'
        ? { ...one, timeOff: [{ from: now + hour * 30, to: now + days(3) }] }
        : one,
    ),
    'Everyone at L3 is away for 9 h in the next 7 days, from Tue, Mar 3, 14:00 UTC.',
  ],
  [
    'routing.overflow.priorities',
    overflow({ priorities: ['P1', 'P3'] }),
    hours('lena@northwind.example', { hours: sleepless }),
    'P1 cases run around the clock, but no partner is on duty for 56 h a week',
  ],
  [
    'targets.P1.update',
    target('P1', { update: 241 }),
    people,
    'Customers get an update every 4 h 1 min, but a case should be solved within 4 h.',
  ],
  [
    'targets.P3.resolution',
    {
      ...target('P3', { resolution: 20_000 }),
      calendars: { business: { ...business, hours: { mon: [['09:00', '09:01']] } } },
    },
    people,
    'At L1, 333 h 20 min of the calendar “business” take more than a year.',
  ],
  [
    'plans.starter.P2.resolution',
    { plans: { ...matrix.plans, starter: { P2: { resolution: 480 } } } },
    people,
    'A plan can only make a target shorter, and P2 already has 480 minutes.',
  ],
  [
    'plans.starter.P2.update',
    {
      ...target('P2', { update: null }),
      plans: { ...matrix.plans, starter: { P2: { update: 5 } } },
    },
    people,
    'A plan can only make a target shorter, and P2 has none here.',
  ],
  [
    'rungs.L3.owners',
    {},
    hours('ines@northwind.example', { hours: opening(['09:00', '12:00']) }),
    'Ines Carvalho is never there for the full 6 h that L3 has to respond.',
  ],
  [
    'rungs.L3.owners',
    {},
    hours('ines@northwind.example', { hours: nights }),
    'Ines Carvalho never works while the calendar “business” is open.',
  ],
  [
    'rules.more-0.when.keyword',
    rules({ when: { on: 'reopened', keyword: ['cancel'] } }),
    people,
    'A rule on “reopened” can’t use keyword: it isn’t known then.',
  ],
  [
    'rules.inactive-climbs',
    rules({ name: 'inactive-climbs' }),
    people,
    'Two rules share this name, so the record couldn’t tell them apart.',
  ],
])('at %s it says why', ([place, change, there, words]) => {
  const found = lint({ ...matrix, ...change }, there, now).filter(({ where }) => where === place)
  expect(found.map(({ why }) => why).join(' ')).toContain(words)
})

test.for<[Matrix['calendars'], string]>([
  [{ business, always }, 'Use one of these: business, always.'],
  [{}, 'Add it under calendars.'],
])('a calendar that is not there is told with those that are: %j', ([calendars, words]) => {
  const [found] = lint({ ...matrix, calendars, ...rung('L1', { calendar: 'moon' }) }, null, now)
  expect(found).toMatchObject({ where: 'rungs.L1.calendar', mend: words })
})
