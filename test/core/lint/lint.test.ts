import { always, type Calendar } from '@caselead/api/core/calendar/calendar.ts'
import { defaultMatrix } from '@caselead/api/core/default-matrix.ts'
import { days, minutes } from '@caselead/api/core/instant.ts'
import { blocksPublishing, lint } from '@caselead/api/core/lint/lint.ts'
import type { Matrix, Overflow, Rung } from '@caselead/api/core/matrix.ts'
import type { Agent } from '@caselead/api/core/people.ts'
import type { Rule } from '@caselead/api/core/rule.ts'
import { business, staff, team } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'

const now = Date.parse('2026-03-02T08:00:00Z')
const hour = minutes(60)
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

const asks = { on: 'escalation_requested' } as const
/** A ladder of two rungs whose second may refund without a limit. */
const twoRungs = { rungs: matrix.rungs.slice(0, 2), authority: { L1: 100, L2: null } }
const climbs = matrix.rules.filter(
  ({ name }) => name === 'inactive-climbs' || name === 'handoff-not-accepted',
)
/** Every weekday so long. */
const opening = (...day: [from: string, to: string][]): Calendar => ({
  ...business,
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
})

const nobody = { name: 'Nobody', role: '', contact: 'nobody@northwind.example' }
const raises = (a: Rule['when'], b: Rule['when']): Partial<Matrix> =>
  rules(
    { when: { ...a, priority: ['P3'] }, act: [{ do: 'set_priority', to: 'P2' }] },
    { when: { ...b, priority: ['P3'] }, act: [{ do: 'set_priority', to: 'P1' }] },
  )
const wrote = { on: 'customer_message' } as const

interface Case {
  finds: string
  where: string
  in: Partial<Matrix>
  people?: Agent[]
  /** What the same mistake brings with it. */
  also?: string[]
}

/** What is found besides what the shipped matrix has, each place once. */
function foundIn(change: Partial<Matrix>, there: Agent[] = people): string[] {
  const usual = new Set(lint(matrix, people, now).map((each) => JSON.stringify(each)))
  const found = lint({ ...matrix, ...change }, there, now)
  const more = found.filter((each) => !usual.has(JSON.stringify(each)))
  return [...new Set(more.map(({ code, where }) => `${code} at ${where}`))]
}
const at = (code: string, ...places: string[]): string[] =>
  places.map((where) => `${code} at ${where}`)
const noL4 = at(
  'points-nowhere',
  'rules.critical-skips-frontline',
  'rules.system-wide-goes-to-directors',
  'rules.security-is-high-priority',
)

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
  for (const { why, mend } of lint({ ...matrix, ...change }, there ?? people, now))
    expect([why, mend].every((said) => /^\S.*\.$/.test(said))).toBe(true)
})

const late = { on: 'breached' } as const
const sleepless = { ...business, hours: nightsOfTheWeek() }

function nightsOfTheWeek(): Calendar['hours'] {
  const night = [['17:00', '09:00']] as const
  return { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: night }
}

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

test.for<[where: string, Partial<Matrix>, Agent[], words: string]>([
  [
    'rungs.L3',
    {},
    people,
    'P1 cases run around the clock, but for 133 h a week nobody of L3 is on',
  ],
  [
    'rungs.L3',
    {},
    hours('jonas@northwind.example', { hours: sleepless }),
    'but for 21 h a week nobody of L3',
  ],
  [
    'rungs.L3',
    { roundTheClock: ['P1', 'P2'] },
    people,
    'P1 and P2 cases run around the clock, but for 133 h',
  ],
  [
    'rungs.L3',
    {},
    away('ines@northwind.example', 'jonas@northwind.example'),
    'Everybody of L3 is away for 14 h next week, from Tue, Mar 3, 08:00 UTC.',
  ],
  [
    'rungs.L3',
    {},
    away('ines@northwind.example', 'jonas@northwind.example').map((one) =>
      one.name === 'Jonas Keller'
        ? { ...one, timeOff: [{ from: now + hour * 30, to: now + days(3) }] }
        : one,
    ),
    'Everybody of L3 is away for 9 h next week, from Tue, Mar 3, 14:00 UTC.',
  ],
  [
    'routing.overflow.priorities',
    overflow({ priorities: ['P1', 'P3'] }),
    hours('lena@northwind.example', { hours: sleepless }),
    'P1 cases run around the clock, but for 56 h a week no partner is there',
  ],
  [
    'targets.P1.update',
    target('P1', { update: 45 }),
    people,
    'Customers hear every 45 min, but a case climbs after 30 min without work.',
  ],
  [
    'targets.P3.resolution',
    {
      ...target('P3', { resolution: 20_000 }),
      calendars: { business: { ...business, hours: { mon: [['09:00', '09:01']] } } },
    },
    people,
    'At L1 its 333 h 20 min take more than a year of the calendar “business”.',
  ],
  [
    'plans.starter.P2.resolution',
    { plans: { ...matrix.plans, starter: { P2: { resolution: 480 } } } },
    people,
    'A plan only tightens, and P2 says 480 minutes already.',
  ],
  [
    'plans.starter.P2.update',
    {
      ...target('P2', { update: null }),
      plans: { ...matrix.plans, starter: { P2: { update: 5 } } },
    },
    people,
    'A plan only tightens, and P2 promises none.',
  ],
  [
    'rungs.L3.owners',
    {},
    hours('ines@northwind.example', { hours: opening(['09:00', '12:00']) }),
    'Ines Carvalho is never there for the 6 h L3 has to answer in.',
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
    'At the moment “reopened” nothing is known of keyword.',
  ],
  [
    'rules.inactive-climbs',
    rules({ name: 'inactive-climbs' }),
    people,
    'Two rules have this name, and the record names rules.',
  ],
])('at %s it says why', ([place, change, there, words]) => {
  const found = lint({ ...matrix, ...change }, there, now).filter(({ where }) => where === place)
  expect(found.map(({ why }) => why).join(' ')).toContain(words)
})

test.for<[Matrix['calendars'], string]>([
  [{ business, always }, 'Name one of: business, always.'],
  [{}, 'Name one of: none is written yet.'],
])('a calendar that is not there is told with those that are: %j', ([calendars, words]) => {
  const [found] = lint({ ...matrix, calendars, ...rung('L1', { calendar: 'moon' }) }, null, now)
  expect(found).toMatchObject({ where: 'rungs.L1.calendar', mend: words })
})

test('where nothing runs around the clock no night is told', () => {
  const codes = lint({ ...matrix, roundTheClock: [] }, people, now).map(({ code }) => code)
  expect(codes).not.toContain('nobody-on-duty')
})

test('what keeps it from being published comes first', () => {
  const found = lint({ ...matrix, ...rung('L2', { owners: [] }) }, people, now)
  expect(found[0]?.code).toBe('rung-without-owner')
  expect(blocksPublishing(found)).toBe(true)
})

test('the matrix Caselead ships with may be published', () => {
  const found = lint(matrix, people, now)
  expect(blocksPublishing(found)).toBe(false)
  expect(found.map(({ code, where }) => `${code} at ${where}`)).toEqual([
    ...at('cadence-longer-than-inactivity', 'targets.P2.update', 'targets.P4.update'),
    ...at('nobody-on-duty', 'rungs.L2', 'rungs.L3', 'rungs.L4'),
  ])
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
