import { lint } from '@caselead/core/lint/lint.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { expect, test } from 'vitest'
import {
  asks,
  at,
  away,
  climbs,
  foundIn,
  hourAWeek,
  hours,
  matrix,
  nights,
  nobody,
  now,
  opening,
  overflow,
  people,
  quiet,
  raises,
  rules,
  rung,
  target,
  twoRungs,
  without,
  wrote,
} from './changes.ts'

interface Case {
  finds: string
  where: string
  in: Partial<Matrix>
  people?: Agent[]
  /** What the same mistake brings with it. */
  also?: string[]
}

const noL4 = at(
  'points-nowhere',
  'rules.critical-skips-frontline',
  'rules.system-wide-goes-to-directors',
  'rules.security-is-high-priority',
)

test.for<Case>([
  { finds: 'rung-without-owner', where: 'rungs.L2.owners', in: rung('L2', { owners: [] }) },
  { finds: 'telling-slow', where: 'tickets.tellWithin', in: { tickets: { tellWithin: 2401 } } },
  { finds: 'rung-without-backup', where: 'rungs.L2.backups', in: rung('L2', { backups: [] }) },
  { finds: 'unknown-calendar', where: 'rungs.L3.calendar', in: rung('L3', { calendar: 'moon' }) },
  { finds: 'ladder-goes-down', where: 'rungs.L3.tier', in: rung('L3', { tier: 1 }) },
  {
    finds: 'rungs-out-of-order',
    where: 'rungs',
    in: { rungs: matrix.rungs.filter(({ level }) => level !== 'L2') },
  },
  {
    finds: 'rule-named-twice',
    where: 'rules.inactive-climbs',
    in: rules({ name: 'inactive-climbs', act: [{ do: 'alert', whom: ['lead'] }] }),
  },
  {
    finds: 'points-nowhere',
    where: 'rules.more-0',
    also: noL4,
    in: {
      ...rules({ act: [{ do: 'alert', whom: ['L4'] }] }),
      rungs: matrix.rungs.filter(({ level }) => level !== 'L4'),
    },
  },
  {
    finds: 'points-nowhere',
    where: 'rules.more-0',
    in: rules({ act: [{ do: 'alert', whom: ['lead'], channels: ['pager'] }] }),
  },
  {
    finds: 'points-nowhere',
    where: 'rules.more-0',
    in: {
      ...rules({ act: [{ do: 'open_ticket', channel: 'ops' }] }),
      channels: { ops: { kind: 'slack', url: 'https://chat.example/ops' } },
    },
  },
  {
    finds: 'points-nowhere',
    where: 'rules.more-0',
    in: rules({ act: [{ do: 'start_playbook', playbook: 'flood' }] }),
  },
  {
    finds: 'points-nowhere',
    where: 'rules.more-0',
    also: noL4,
    in: {
      ...rules({ act: [{ do: 'escalate_account', to: 'L4' }] }),
      rungs: matrix.rungs.filter(({ level }) => level !== 'L4'),
    },
  },
  {
    finds: 'rule-never-fires',
    where: 'rules.more-0.when.oddsAtLeast',
    also: at('rules-race', 'rules.more-0'),
    in: rules({ when: { on: 'breached', oddsAtLeast: 0.5 }, act: [{ do: 'climb' }] }),
  },
  {
    finds: 'rule-never-fires',
    where: 'rules.more-0.when.keyword',
    also: at('rules-race', 'rules.more-0'),
    in: rules({ when: { on: 'reopened', keyword: ['cancel'] }, act: [{ do: 'climb' }] }),
  },
  {
    finds: 'rule-never-fires',
    where: 'rules.more-0.act',
    also: at('rules-race', 'rules.more-0'),
    in: rules({ act: [{ do: 'escalate', kind: 'hierarchical', to: 'authority' }] }),
  },
  {
    finds: 'rules-race',
    where: 'rules.more-1',
    in: rules(
      { act: [{ do: 'name_lead', from: 'L2' }] },
      { act: [{ do: 'name_lead', from: 'L3' }] },
    ),
  },
  {
    finds: 'unreachable-rung',
    where: 'rungs.L4',
    also: [
      ...at('unreachable-rung', 'rungs.L2'),
      ...at('ladder-stops', 'rungs.L1', 'rungs.L2', 'rungs.L3'),
      ...at('inactive-stays', 'rungs.L1', 'rungs.L2', 'rungs.L3'),
    ],
    in: {
      rules: [
        {
          name: 'straight-to-engineers',
          sentence: 'Everything goes to engineers',
          when: { on: 'opened', below: 'L3' },
          act: [{ do: 'escalate', kind: 'functional', to: 3 }],
        },
      ],
    },
  },
  {
    finds: 'overflow-without-partner',
    where: 'routing.overflow',
    in: {},
    people: people.filter(({ role }) => role !== 'partner'),
  },
  {
    finds: 'overflow-never',
    where: 'routing.overflow.hours',
    in: overflow({ hours: 'off_duty' }),
  },
  {
    finds: 'overflow-sleeps',
    where: 'routing.overflow.priorities',
    in: overflow({ priorities: ['P1', 'P2'] }),
  },
  {
    finds: 'ladder-stops',
    where: 'rungs.L2',
    also: at('ladder-stops', 'rungs.L1', 'rungs.L3'),
    in: without('handoff-not-accepted'),
  },
  {
    finds: 'inactive-stays',
    where: 'rungs.L1',
    also: at('inactive-stays', 'rungs.L2', 'rungs.L3'),
    in: without('inactive-climbs'),
  },
  {
    finds: 'ladder-stops',
    where: 'rungs.L3',
    in: {
      rules: matrix.rules.map((rule) =>
        rule.name === 'handoff-not-accepted'
          ? { ...rule, when: { ...rule.when, below: 'L3' as const } }
          : rule,
      ),
    },
  },
  {
    finds: 'ladder-stops',
    where: 'rungs.L1',
    also: at('ladder-stops', 'rungs.L2', 'rungs.L3'),
    in: {
      rules: matrix.rules.map((rule) =>
        rule.name === 'handoff-not-accepted'
          ? { ...rule, when: { ...rule.when, priority: ['P1', 'P2', 'P3'] } }
          : rule,
      ),
    },
  },
  {
    finds: 'rules-race',
    where: 'rules.more-1',
    also: at('rules-cycle', 'rules.security-is-high-priority', 'rules.more-0', 'rules.more-1'),
    in: rules(
      { when: { on: 'opened', category: ['billing'] }, act: [{ do: 'set_priority', to: 'P2' }] },
      { when: { on: 'opened', plan: ['starter'] }, act: [{ do: 'set_priority', to: 'P4' }] },
    ),
  },
  {
    finds: 'rules-race',
    where: 'rules.more-0',
    in: rules({ when: { on: 'breached', clock: ['inactivity'] }, act: [{ do: 'climb' }] }),
  },
  {
    finds: 'rules-cycle',
    where: 'rules.more-0',
    also: at('rules-cycle', 'rules.security-is-high-priority', 'rules.more-1'),
    in: rules(
      { when: { on: 'opened', priority: ['P2'] }, act: [{ do: 'set_priority', to: 'P3' }] },
      { when: { on: 'opened', priority: ['P3'] }, act: [{ do: 'set_priority', to: 'P2' }] },
    ),
  },
  { finds: 'quiet-hours-never', where: 'quietHours', in: quiet('22:00', '22:00') },
  { finds: 'quiet-hours-never-end', where: 'quietHours', in: quiet('00:00', '24:00') },
  { finds: 'quiet-hours-cover-work', where: 'quietHours', in: quiet('08:00', '20:00') },
  {
    finds: 'keyword-not-looked-for',
    where: 'rules.more-0',
    in: rules({ when: { on: 'customer_message', keyword: ['canel'] } }),
  },
  {
    finds: 'keyword-shadowed',
    where: 'keywords.1',
    in: { keywords: [...matrix.keywords.slice(0, 1), 'legal action', ...matrix.keywords.slice(1)] },
  },
  {
    finds: 'target-impossible',
    where: 'targets.P4.resolution',
    also: [
      ...at('target-impossible', 'targets.P3.resolution'),
      ...at(
        'hours-never-cover-response',
        ...['rungs.L2.owners', 'rungs.L2.backups', 'rungs.L3.owners', 'rungs.L3.backups'],
      ),
    ],
    in: { calendars: { business: hourAWeek } },
  },
  {
    finds: 'target-impossible',
    where: 'targets.P3.handoff',
    in: target('P3', { handoff: 10_000 }),
  },
  {
    finds: 'cadence-longer-than-resolution',
    where: 'targets.P1.update',
    in: target('P1', { update: 241 }),
  },
  {
    finds: 'plan-without-effect',
    where: 'plans.enterprise.P1.firstResponse',
    in: { plans: { ...matrix.plans, enterprise: { P1: { firstResponse: 20 } } } },
  },
  {
    finds: 'refund-without-approver',
    where: 'authority.L4',
    in: { authority: { L1: 100, L2: 500, L3: 2000, L4: 9000 } },
  },
  { finds: 'authority-falls', where: 'authority.L3', in: { authority: { L2: 500, L4: null } } },
  {
    finds: 'owner-unknown',
    where: 'rungs.L3.backups',
    in: rung('L3', {
      backups: [nobody],
    }),
  },
  {
    finds: 'hours-never-cover-response',
    where: 'rungs.L3.owners',
    also: [
      ...at('hours-never-cover-response', 'rungs.L2.backups'),
      ...at('nobody-on-duty', 'rungs.L2', 'rungs.L3'),
    ],
    in: {},
    people: hours('ines@northwind.example', { hours: nights }),
  },
  {
    finds: 'leave-leaves-a-hole',
    where: 'rungs.L3',
    in: {},
    people: away('ines@northwind.example', 'jonas@northwind.example'),
  },
  {
    finds: 'rungs-out-of-order',
    where: 'rungs',
    in: { rungs: [...matrix.rungs.slice(0, 2), ...matrix.rungs.slice(1, 2)] },
    also: [...noL4, ...at('points-nowhere', 'rules.customer-may-leave')],
  },
  {
    finds: 'unknown-calendar',
    where: 'rungs.L1.calendar',
    in: rung('L1', { calendar: 'constructor' }),
  },
  {
    finds: 'points-nowhere',
    where: 'rules.more-0',
    in: rules({ act: [{ do: 'start_playbook', playbook: 'constructor' }] }),
  },
  {
    finds: 'points-nowhere',
    where: 'rules.more-0',
    in: rules({ act: [{ do: 'open_ticket', channel: 'constructor' }] }),
  },
  ...(
    [
      ['escalate to a tier', { do: 'escalate', kind: 'functional', to: 3 }],
      ['escalate to a level', { do: 'escalate', kind: 'hierarchical', to: 'L3' }],
      ['name a lead', { do: 'name_lead', from: 'L3' }],
    ] as const
  ).map(([, act]) => ({
    finds: 'points-nowhere',
    where: 'rules.it',
    in: { ...twoRungs, rules: [...climbs, { name: 'it', sentence: 'It', when: asks, act: [act] }] },
  })),
  {
    finds: 'points-nowhere',
    where: 'authority.L3',
    in: { ...twoRungs, rules: climbs, authority: { L1: 100, L2: null, L3: null } },
  },
  { finds: 'target-impossible', where: 'targets.P2.handoff', in: target('P2', { handoff: 481 }) },
  {
    finds: 'target-impossible',
    where: 'targets.P1.firstResponse',
    in: target('P1', { firstResponse: 241 }),
  },
  {
    finds: 'plan-without-effect',
    where: 'plans.starter.P2.nextResponse',
    in: {
      ...target('P2', { nextResponse: null }),
      plans: { ...matrix.plans, starter: { P2: { nextResponse: 5 } } },
    },
  },
  {
    finds: 'plan-without-effect',
    where: 'plans.starter.P2.resolution',
    in: { plans: { ...matrix.plans, starter: { P2: { resolution: 480 } } } },
  },
  {
    finds: 'rules-race',
    where: 'rules.more-0',
    in: rules({
      when: { on: 'breached', clock: ['handoff'] },
      act: [
        { do: 'alert', whom: ['L4'] },
        { do: 'escalate', kind: 'functional', to: 'next' },
      ],
    }),
  },
  {
    finds: 'rules-race',
    where: 'rules.more-1',
    in: rules(
      { when: asks, act: [{ do: 'escalate', kind: 'functional', to: 2 }] },
      { when: asks, act: [{ do: 'escalate', kind: 'functional', to: 3 }] },
    ),
  },
  {
    finds: 'rules-cycle',
    where: 'rules.more-2',
    also: at('rules-cycle', 'rules.security-is-high-priority', 'rules.more-0', 'rules.more-1'),
    in: rules(
      { when: { on: 'reopened', priority: ['P2'] }, act: [{ do: 'set_priority', to: 'P3' }] },
      { when: { on: 'update', priority: ['P3'] }, act: [{ do: 'set_priority', to: 'P4' }] },
      { when: { on: 'warned', priority: ['P4'] }, act: [{ do: 'set_priority', to: 'P2' }] },
    ),
  },
  {
    finds: 'hours-never-cover-response',
    where: 'rungs.L3.owners',
    in: {},
    people: hours('ines@northwind.example', {
      hours: opening(['09:00', '12:00'], ['13:00', '15:59']),
    }),
  },
  {
    finds: 'hours-never-cover-response',
    where: 'rungs.L3.owners',
    in: {},
    people: hours('ines@northwind.example', {
      hours: opening(['09:00', '10:00'], ['11:30', '12:00'], ['13:00', '17:00']),
    }),
  },
  {
    finds: 'plan-without-effect',
    where: 'plans.starter.P2.update',
    in: { plans: { ...matrix.plans, starter: { P2: { update: null } } } },
  },
  { finds: 'refund-without-approver', where: 'authority.L4', in: { authority: { L4: 9000 } } },
  { finds: 'ladder-goes-down', where: 'rungs.L1.tier', in: rung('L1', { tier: 0 }) },
  {
    finds: 'owner-unknown',
    where: 'rungs.L3.owners',
    also: at('owner-unknown', 'rungs.L3.backups'),
    in: rung('L3', { owners: [nobody], backups: [nobody] }),
  },
  {
    finds: 'rules-race',
    where: 'rules.more-1',
    in: raises({ ...wrote, impact: ['one', 'team'] }, { ...wrote, impact: ['team', 'many'] }),
  },
  {
    finds: 'rules-race',
    where: 'rules.more-1',
    in: raises({ ...wrote, vip: true }, wrote),
  },
  {
    finds: 'rules-race',
    where: 'rules.more-1',
    in: raises(wrote, { ...wrote, toneFalling: true }),
  },
  {
    finds: 'rules-race',
    where: 'rules.more-1',
    in: raises({ ...wrote, vip: true }, { ...wrote, vip: true }),
  },
  {
    finds: 'leave-leaves-a-hole',
    where: 'rungs.L2',
    in: {},
    people: away('dana@northwind.example', 'ravi@northwind.example', 'ines@northwind.example'),
  },
])('$finds at $where', ({ finds, where, in: change, people: there, also = [] }) => {
  const expected = [...at(finds, where), ...also]
  expect(foundIn(change, there).sort()).toEqual(expected.sort())
  const isSentence = (said: string) => /^\S.*\.$/.test(said)
  const told = lint({ ...matrix, ...change }, there ?? people, now)
  expect(told.filter(({ why, mend }) => !isSentence(why) || !isSentence(mend))).toEqual([])
})
