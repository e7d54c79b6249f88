import { always, type Calendar } from '@caselead/api/core/calendar/calendar.ts'
import { defaultMatrix } from '@caselead/api/core/default-matrix.ts'
import { days } from '@caselead/api/core/instant.ts'
import { blocksPublishing, lint } from '@caselead/api/core/lint/lint.ts'
import type { Matrix, Overflow, Rung } from '@caselead/api/core/matrix.ts'
import type { Agent } from '@caselead/api/core/people.ts'
import type { Rule } from '@caselead/api/core/rule.ts'
import { business, staff, team } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'

const now = Date.parse('2026-03-02T08:00:00Z')
const matrix = defaultMatrix(staff, business)
const people: Agent[] = team.map((one) => ({
  ...one,
  id: one.email,
  hours: business,
  capacity: 20,
  load: 0,
  lastAssignedAt: null,
  timeOff: [],
}))

const rung = (level: string, change: Partial<Rung>): Partial<Matrix> => ({
  rungs: matrix.rungs.map((each) => (each.level === level ? { ...each, ...change } : each)),
})
const without = (...names: string[]): Partial<Matrix> => ({
  rules: matrix.rules.filter(({ name }) => !names.includes(name)),
})
const rules = (...more: Partial<Rule>[]): Partial<Matrix> => ({
  rules: [
    ...matrix.rules,
    ...more.map(
      (rule, index): Rule => ({
        name: `more-${index}`,
        sentence: 'As the team wants it',
        when: { on: 'opened' },
        act: [],
        ...rule,
      }),
    ),
  ],
})
const overflow = (change: Partial<Overflow>): Partial<Matrix> => ({
  routing: {
    seniorFrom: null,
    overflow: { above: 1, priorities: ['P3'], hours: 'on_duty', ...change },
  },
})
const quiet = (from: string, to: string): Partial<Matrix> => ({ quietHours: { from, to } })
const nights: Calendar = { ...business, hours: { sat: [['22:00', '23:00']] } }
const hourAWeek: Calendar = { ...business, hours: { mon: [['09:00', '09:10']] } }
const target = (priority: 'P1' | 'P2' | 'P3' | 'P4', figures: object): Partial<Matrix> => ({
  targets: { ...matrix.targets, [priority]: { ...matrix.targets[priority], ...figures } },
})
const hours = (email: string, change: Partial<Agent>): Agent[] =>
  people.map((each) => (each.email === email ? { ...each, ...change } : each))
const away = (...emails: string[]): Agent[] =>
  people.map((each) =>
    emails.includes(each.email)
      ? { ...each, timeOff: [{ from: now + days(1), to: now + days(3) }] }
      : each,
  )

interface Case {
  finds: string
  where: string
  in: Partial<Matrix>
  people?: Agent[]
}

test.for<Case>([
  { finds: 'rung-without-owner', where: 'rungs.L2.owners', in: rung('L2', { owners: [] }) },
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
    in: {
      ...rules({ act: [{ do: 'escalate_account', to: 'L4' }] }),
      rungs: matrix.rungs.filter(({ level }) => level !== 'L4'),
    },
  },
  {
    finds: 'rule-never-fires',
    where: 'rules.more-0.when.oddsAtLeast',
    in: rules({ when: { on: 'breached', oddsAtLeast: 0.5 }, act: [{ do: 'climb' }] }),
  },
  {
    finds: 'rule-never-fires',
    where: 'rules.more-0.when.keyword',
    in: rules({ when: { on: 'reopened', keyword: ['cancel'] }, act: [{ do: 'climb' }] }),
  },
  {
    finds: 'rule-never-fires',
    where: 'rules.more-0.act',
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
  { finds: 'ladder-stops', where: 'rungs.L2', in: without('handoff-not-accepted') },
  { finds: 'inactive-stays', where: 'rungs.L1', in: without('inactive-climbs') },
  {
    finds: 'ladder-stops',
    where: 'rungs.L1',
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
    in: { calendars: { business: hourAWeek } },
  },
  {
    finds: 'target-impossible',
    where: 'targets.P3.handoff',
    in: target('P3', { handoff: 10_000 }),
  },
  {
    finds: 'cadence-longer-than-inactivity',
    where: 'targets.P1.update',
    in: target('P1', { update: 45 }),
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
      backups: [{ name: 'Nobody', role: '', contact: 'nobody@northwind.example' }],
    }),
  },
  {
    finds: 'hours-never-cover-response',
    where: 'rungs.L3.owners',
    in: {},
    people: hours('ines@northwind.example', { hours: nights }),
  },
  {
    finds: 'leave-leaves-a-hole',
    where: 'rungs.L3',
    in: {},
    people: away('ines@northwind.example', 'jonas@northwind.example'),
  },
  { finds: 'nobody-on-duty', where: 'rungs.L3', in: {} },
])('$finds at $where', ({ finds, where, in: change, people: there = people }) => {
  const found = lint({ ...matrix, ...change }, there, now)
  expect(found.map(({ code, where }) => `${code} at ${where}`)).toContain(`${finds} at ${where}`)
  for (const { why, mend } of found)
    expect([why, mend].every((said) => /^\S.*\.$/.test(said))).toBe(true)
})

test('the matrix Caselead ships with may be published', () => {
  const found = lint(matrix, people, now)
  expect(blocksPublishing(found)).toBe(false)
  expect(found.map(({ code }) => code)).not.toContain('hours-never-cover-response')
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

test('a rule copied a thousand times is told of a few times each, not half a million times', () => {
  const copies = Array.from({ length: 1000 }, () => ({ act: [{ do: 'climb' } as const] }))
  const races = lint({ ...matrix, ...rules(...copies) }, null, now)
  expect(races.length).toBeLessThan(4000)
})

test('leave of one of two leaves no hole, and staff around the clock leave no night', () => {
  const here = away('ines@northwind.example').map((one) => ({ ...one, hours: always }))
  const codes = lint(matrix, here, now).map(({ code }) => code)
  expect(codes).not.toContain('leave-leaves-a-hole')
  expect(codes).not.toContain('nobody-on-duty')
})

test('without a team nothing is said about people', () => {
  const codes = new Set(lint(matrix, null, now).map(({ code }) => code))
  expect([...codes]).toEqual(['cadence-longer-than-inactivity'])
})
