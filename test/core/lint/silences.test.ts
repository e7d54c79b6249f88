import { days } from '@caselead/core/base/instant.ts'
import { always } from '@caselead/core/calendar/calendar.ts'
import { lint } from '@caselead/core/lint/lint.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { expect, test } from 'vitest'
import {
  asks,
  away,
  climbs,
  foundIn,
  hours,
  late,
  matrix,
  now,
  opening,
  overflow,
  people,
  raises,
  rules,
  sleepless,
  target,
  twoRungs,
  wrote,
} from './changes.ts'

test.for<[string, Partial<Matrix>, Agent[]?]>([
  ['two rungs, the second without a limit', { ...twoRungs, rules: climbs }],
  [
    'a climb at the breach of any clock',
    {
      rules: [{ name: 'any', sentence: 'Any', when: late, act: [{ do: 'climb' }] }],
    },
  ],
  [
    'a rung reached by a whole account',
    {
      rules: [
        ...climbs,
        { name: 'all', sentence: 'All', when: asks, act: [{ do: 'escalate_account', to: 'L4' }] },
      ],
    },
  ],
  ['a handoff that takes all of the time to resolve', target('P2', { handoff: 480 })],
  ['updates as often as silence climbs', target('P1', { update: 30 })],
  ['a week to tell of a ticket', { tickets: { tellWithin: 2400 } }],
  ['no updates at all', target('P1', { update: null })],
  ['a plan a minute shorter', { plans: { ...matrix.plans, starter: { P2: { resolution: 479 } } } }],
  ['no refunds at all', { authority: {} }],
  ['the same refund at two levels', { authority: { L1: 500, L2: 500, L3: 500, L4: null } }],
  ['a keyword within a longer word', { keywords: [...matrix.keywords, 'legalese', 'churning'] }],
  [
    'two playbooks for one moment',
    rules(
      { when: asks, act: [{ do: 'start_playbook', playbook: 'billing' }] },
      { when: asks, act: [{ do: 'start_playbook', playbook: 'outage' }] },
    ),
  ],
  [
    'the same priority twice',
    rules(
      { when: asks, act: [{ do: 'set_priority', to: 'P2' }] },
      { when: asks, act: [{ do: 'set_priority', to: 'P2' }] },
    ),
  ],
  [
    'a partner, and whoever of the rung leads',
    rules(
      { when: asks, act: [{ do: 'escalate', kind: 'external', to: 4 }] },
      { when: asks, act: [{ do: 'name_lead', from: 'rung' }] },
    ),
  ],
  [
    'the same escalation twice',
    rules(
      { when: asks, act: [{ do: 'escalate', kind: 'functional', to: 2 }] },
      { when: asks, act: [{ do: 'escalate', kind: 'functional', to: 2 }] },
    ),
  ],
  [
    'the same lead twice',
    rules(
      { when: asks, act: [{ do: 'name_lead', from: 'L2' }] },
      { when: asks, act: [{ do: 'name_lead', from: 'L2' }] },
    ),
  ],
  [
    'a lead and a priority',
    rules(
      { when: asks, act: [{ do: 'name_lead', from: 'L2' }] },
      { when: asks, act: [{ do: 'set_priority', to: 'P2' }] },
    ),
  ],
  [
    'expertise and authority at once',
    rules(
      { when: asks, act: [{ do: 'escalate', kind: 'functional', to: 2 }] },
      { when: asks, act: [{ do: 'escalate', kind: 'hierarchical', to: 'L3' }] },
    ),
  ],
  [
    'a ticket through a webhook',
    {
      ...rules({ when: asks, act: [{ do: 'open_ticket', channel: 'bugs' }] }),
      channels: { bugs: { kind: 'webhook', url: 'https://bugs.example' } },
    },
  ],
  [
    'authority for a refund that is asked for',
    {
      rules: matrix.rules.map((rule) =>
        rule.name === 'refund-above-authority' ? { ...rule, name: 'more' } : rule,
      ),
    },
  ],
  ['other moments', raises(wrote, { on: 'reopened' })],
  ['other clocks', raises({ ...late, clock: ['promise'] }, { ...late, clock: ['partner'] })],
  ['other impacts', raises({ ...wrote, impact: ['one'] }, { ...wrote, impact: ['team', 'many'] })],
  ['other tiers', raises({ ...wrote, tier: [1] }, { ...wrote, tier: [2, 3] })],
  ['other plans', raises({ ...wrote, plan: ['starter'] }, { ...wrote, plan: ['business'] })],
  ['other categories', raises({ ...wrote, category: ['a'] }, { ...wrote, category: ['b'] })],
  ['VIPs and others', raises({ ...wrote, vip: true }, { ...wrote, vip: false })],
  [
    'a falling tone and another',
    raises({ ...wrote, toneFalling: true }, { ...wrote, toneFalling: false }),
  ],
  [
    'refunds above and within',
    raises(
      { on: 'refund_asked', refundAboveAuthority: true },
      { on: 'refund_asked', refundAboveAuthority: false },
    ),
  ],
  [
    'a request and none',
    raises(
      { ...late, escalationRequestPending: true },
      { ...late, escalationRequestPending: false },
    ),
  ],
  ['no overflow', { routing: { seniorFrom: null, overflow: null } }],
  [
    'overflow at night to a partner of the night',
    overflow({ hours: 'off_duty' }),
    hours('lena@northwind.example', { hours: sleepless }),
  ],
  [
    'overflow of what never sleeps to a partner who never does',
    overflow({ priorities: ['P1'] }),
    hours('lena@northwind.example', { hours: always }),
  ],
  [
    'somebody there just as long as the rung has to answer',
    {},
    hours('ines@northwind.example', { hours: opening(['09:00', '12:00'], ['13:00', '16:00']) }),
  ],
  ['leave of one of two', {}, away('ines@northwind.example')],
  [
    'leave after the next week',
    {},
    people.map((one) => ({
      ...one,
      timeOff: [{ from: now + days(7), to: now + days(20) }],
    })),
  ],
])('nothing is said of %s', ([, change, there]) => {
  expect(foundIn(change, there)).toEqual([])
})

test.for([
  ['they are none', null],
  ['they are at night', { from: '20:00', to: '07:00' }],
  ['they begin when work ends', { from: '18:00', to: '08:00' }],
  ['they begin in the middle of work', { from: '12:00', to: '08:00' }],
  ['they are a siesta', { from: '12:00', to: '14:00' }],
] as const)('of quiet hours nothing is said where %s', ([, quietHours]) => {
  const codes = lint({ ...matrix, quietHours }, people, now).map(({ code }) => code)
  expect(codes.filter((code) => code.startsWith('quiet'))).toEqual([])
})
