import { accountRises } from '@caselead/api/core/account-escalation.ts'
import { system } from '@caselead/api/core/actor.ts'
import { defaultMatrix } from '@caselead/api/core/default-matrix.ts'
import type { CaseEvent, EventKind } from '@caselead/api/core/events.ts'
import { openedIn } from '@caselead/api/core/incidents.ts'
import { hours, minutes } from '@caselead/api/core/instant.ts'
import type { Matrix } from '@caselead/api/core/matrix.ts'
import { playbooksToStart } from '@caselead/api/core/playbooks.ts'
import type { Condition, RuleAction } from '@caselead/api/core/rule.ts'
import type { PlaybookRun } from '@caselead/api/core/state.ts'
import type { ClockKind } from '@caselead/api/core/words.ts'
import {
  business,
  type CastAgent,
  dana,
  ines,
  lena,
  maya,
  peter,
  sofia,
  staff,
  tom,
} from '@caselead/api/demo/cast.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, roster, who, whole } from './on-paper.ts'

const standard = defaultMatrix(staff, business)
const agent = by(maya)

const asked: Condition = { on: 'escalation_requested' }

/** A matrix with one rule, which acts when the customer asks to escalate. */
const acting = (...act: RuleAction[]): Matrix => ({
  ...standard,
  channels: {
    ops: { kind: 'slack', url: 'https://chat.example/ops' },
    bugs: { kind: 'webhook', url: 'https://bugs.example/new' },
  },
  escalationRequests: { ...standard.escalationRequests, coolDown: 0.001 },
  rules: [{ name: 'told', sentence: 'Told', when: asked, act }],
})

const asks = (paper: OnPaper) =>
  paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Too slow' })

const did = (paper: OnPaper) =>
  paper.events.filter(({ actor }) => actor.type === 'system' && actor.rule === 'told')

const because = { rule: 'told', matrixVersion: 1, evidence: 'Told' }

describe('a rule can', () => {
  test.for<[string, RuleAction, EventKind, object]>([
    [
      'escalate functionally to a tier',
      { do: 'escalate', kind: 'functional', to: 2 },
      'escalated',
      { kind: 'functional', toTier: 2, toLevel: 'L2', to: who(dana), because },
    ],
    [
      'escalate hierarchically to a level',
      { do: 'escalate', kind: 'hierarchical', to: 'L3' },
      'escalated',
      { kind: 'hierarchical', fromTier: 1, toTier: 1, toLevel: 'L3', to: who(ines), because },
    ],
    [
      'escalate to the next level where no refund waits for authority',
      { do: 'escalate', kind: 'hierarchical', to: 'authority' },
      'escalated',
      { fromLevel: 'L1', toLevel: 'L2', because },
    ],
    [
      'refer to a partner',
      { do: 'escalate', kind: 'external', to: 4 },
      'referred_to_partner',
      { partner: who(lena), reason: 'Told', because },
    ],
    [
      'tell people and channels',
      { do: 'alert', whom: ['L3'], channels: ['ops'] },
      'alerted',
      { to: [who(ines)], channels: ['ops'], message: 'Told', toppedOut: false, because },
    ],
    [
      'tell a channel alone',
      { do: 'alert', whom: [], channels: ['ops'] },
      'alerted',
      { to: [], channels: ['ops'], message: 'Told', toppedOut: false, because },
    ],
    [
      'set the priority',
      { do: 'set_priority', to: 'P1' },
      'priority_changed',
      { from: 'P3', to: 'P1', impact: 'one', urgency: 'degraded', reason: 'Told', because },
    ],
    [
      'name a lead from another rung',
      { do: 'name_lead', from: 'L3' },
      'lead_named',
      { lead: who(ines) },
    ],
    [
      'open an incident',
      { do: 'open_incident', title: 'Service disruption' },
      'incident_opened',
      { incident: 'I-1001', title: 'Service disruption', because },
    ],
    [
      'ask for a ticket',
      { do: 'open_ticket', channel: 'bugs' },
      'ticket_asked',
      { channel: 'bugs', because },
    ],
    [
      'start a playbook',
      { do: 'start_playbook', playbook: 'billing' },
      'playbook_started',
      { playbook: 'billing', steps: standard.playbooks.billing?.steps, because },
    ],
    [
      'escalate the whole account',
      { do: 'escalate_account', to: 'L3' },
      'account_escalated',
      { to: 'L3', reason: 'Told', because },
    ],
  ])('%s', ([, action, kind, data]) => {
    const event = did(asks(new OnPaper({ matrix: acting(action) }))).find(
      (each) => each.kind === kind,
    )
    expect(event?.data).toMatchObject(data)
  })

  test.for<[string, RuleAction]>([
    ['set the priority it has', { do: 'set_priority', to: 'P3' }],
    ['name a lead where one of the rung leads already', { do: 'name_lead', from: 'rung' }],
    ['start a playbook that is not there', { do: 'start_playbook', playbook: 'flood' }],
    ['tell nobody', { do: 'alert', whom: [] }],
  ])('not %s', ([, action]) => {
    expect(did(asks(new OnPaper({ matrix: acting(action) })))).toEqual([])
  })

  test('not refer to a partner what is with one', () => {
    const matrix = acting({ do: 'escalate', kind: 'external', to: 4 })
    const refer = { do: 'escalate', to: 4, reason: 'Theirs', packet: whole } as const
    expect(did(asks(new OnPaper({ matrix }).do(agent, refer)))).toEqual([])
  })

  test.for<[RuleAction, object]>([
    [
      { do: 'escalate', kind: 'functional', to: 'next' },
      { kind: 'functional', toLevel: 'L4' },
    ],
    [{ do: 'climb' }, { kind: 'hierarchical', toLevel: 'L4' }],
  ])('bring it from a tier to another level of it: %j', ([action, data]) => {
    const climb = { do: 'escalate', to: 3, reason: 'Deep', packet: whole } as const
    const paper = new OnPaper({ matrix: acting(action) }).do(agent, climb)
    const [event] = did(asks(paper.do(by(ines), { do: 'accept_handoff' })))
    expect(event?.data).toMatchObject({ fromTier: 3, toTier: 3, ...data })
  })

  const led = (one: CastAgent) => (paper: OnPaper) =>
    paper.do(agent, { do: 'name_lead', lead: who(one), reason: 'Knows it' })

  test.for<[string, 'rung' | 'L3', (paper: OnPaper) => OnPaper]>([
    ['who owns the rung, while another of it would be called', 'rung', led(tom)],
    ['who is a backup of the rung', 'rung', led(dana)],
    ['where nobody of the rung could lead', 'L3', led(lena)],
  ])('not name another lead than one %s', ([, from, story]) => {
    const matrix = acting({ do: 'name_lead', from })
    const rungs = matrix.rungs.map((rung) =>
      rung.level === 'L3' ? { ...rung, owners: [], backups: [] } : rung,
    )
    const paper = asks(story(new OnPaper({ matrix: { ...matrix, rungs } })))
    expect(did(paper)).toEqual([])
  })

  test.for<[string, RuleAction, number]>([
    ['open a second incident', { do: 'open_incident', title: 'Service disruption' }, 2],
    ['ask for a second ticket', { do: 'open_ticket', channel: 'bugs' }, 1],
    ['start a playbook twice', { do: 'start_playbook', playbook: 'billing' }, 1],
  ])('not %s', ([, action, events]) => {
    const paper = new OnPaper({ matrix: acting(action) })
    asks(paper.do(agent, { do: 'start_playbook', playbook: 'outage' }))
    paper.do(agent, { do: 'decline_escalation', reason: 'Soon' }).pass(hours(1))
    expect(did(asks(paper))).toHaveLength(events)
  })
})

test('a case joins the incident of the same title that is open already', () => {
  const matrix = acting({ do: 'open_incident', title: 'Service disruption' })
  const incidents = [{ id: 'I-7', title: 'Service disruption' }]
  const joined = did(asks(new OnPaper({ matrix, incidents })))
  expect(joined.map(({ kind, data }) => [kind, 'incident' in data && data.incident])).toEqual([
    ['linked_to_incident', 'I-7'],
  ])
})

test('a case that comes back may be part of another incident', () => {
  const matrix = acting({ do: 'open_incident', title: 'Service disruption' })
  const over = (paper: OnPaper) => paper.do(agent, { do: 'resolve', resolution: 'Over' })
  const again = (paper: OnPaper) => asks(over(paper).write('Again!').pass(hours(1)))
  const paper = again(again(asks(new OnPaper({ matrix, plan: 'enterprise' }))))
  expect(openedIn(paper.events).map(({ id }) => id)).toEqual(['I-1001', 'I-1001-2', 'I-1001-3'])
})

test('a rule that weighs a case anew has not worked on it', () => {
  const paper = new OnPaper({ matrix: acting({ do: 'set_priority', to: 'P4' }) })
  const started = paper.clock('inactivity')
  expect(asks(paper.pass(minutes(30))).case.priority).toBe('P4')
  expect(paper.clock('inactivity')).toEqual(started)
})

describe('an incident', () => {
  const incidents = [
    { id: 'I-6', title: 'Slow search' },
    { id: 'I-7', title: 'Service disruption' },
  ]
  const free = () => new OnPaper({ incidents })
  const longest = 'x'.repeat(120)
  const opens = (title: string) => ({ do: 'open_incident', title }) as const
  const links = (incident: string) => ({ do: 'link_incident', incident }) as const

  test.for<[string, Parameters<OnPaper['do']>[1], [EventKind, string, string][]]>([
    [
      'begins with a case, under a name of one line',
      opens(' Search\n is  down '),
      [
        ['incident_opened', 'I-1001', 'Search is down'],
        ['linked_to_incident', 'I-1001', 'Search is down'],
      ],
    ],
    [
      'may have a name of 120 characters',
      opens(longest),
      [
        ['incident_opened', 'I-1001', longest],
        ['linked_to_incident', 'I-1001', longest],
      ],
    ],
    [
      'of the same name is joined',
      opens('Service disruption'),
      [['linked_to_incident', 'I-7', 'Service disruption']],
    ],
    [
      'that is open is joined by its number',
      links('I-7'),
      [['linked_to_incident', 'I-7', 'Service disruption']],
    ],
  ])('%s', ([, command, expected]) => {
    const { length } = free().events
    const told = free().do(agent, command).events.slice(length)
    expect(told.map(({ kind, data }) => [kind, data])).toEqual(
      expected.map(([kind, incident, title]) => [kind, { incident, title }]),
    )
    expect(told.every(({ actor }) => actor.type === 'agent')).toBe(true)
  })

  test('is known by when it began', () => {
    const paper = free().pass(minutes(5)).do(agent, opens('Search is down'))
    expect(openedIn(paper.events)).toEqual([
      { id: 'I-1001', title: 'Search is down', at: paper.now },
    ])
  })

  const solved = () => free().do(agent, { do: 'resolve', resolution: 'Over' })
  const linked = () => free().do(agent, links('I-7'))

  test.for<[string, OnPaper, Parameters<OnPaper['do']>[1], string]>([
    ['without a name', free(), opens(' '), 'Please name the incident'],
    ['with too long a name', free(), opens(`${longest}x`), 'under 120 characters'],
    ['that is not open', free(), links('I-8'), 'no such open incident'],
    ['of a solved case', solved(), opens('Down'), 'This case is resolved'],
    ['joined by a solved case', solved(), links('I-7'), 'This case is resolved'],
    ['beside another', linked(), opens('Down'), 'part of incident I-7 already'],
    ['joined beside another', linked(), links('I-6'), 'part of incident I-7 already'],
  ])('is refused %s', ([, paper, command, words]) => {
    expect(() => paper.do(agent, command)).toThrow(words)
  })
})

test('no partner to refer to is told to the rung', () => {
  const matrix = acting({ do: 'escalate', kind: 'external', to: 4 })
  const people = roster().filter(({ role }) => role !== 'partner')
  const [told] = did(asks(new OnPaper({ matrix, people })))
  expect(told?.data).toMatchObject({
    to: [who(maya), who(tom)],
    message: 'No partner is there to refer it to: Told',
    toppedOut: false,
  })
})

describe('a ticket', () => {
  const matrix = acting()
  const free = () => new OnPaper({ matrix })
  const opens = (channel: string) => ({ do: 'open_ticket', channel }) as const
  const records = (key: string | null, url: string | null = null) =>
    ({ do: 'record_ticket', key, url }) as const
  const waiting = () => free().do(agent, opens('bugs'))
  const tracker = system('bugs')

  test('is asked for through a channel that takes them, and kept once it is there', () => {
    const paper = waiting()
    expect(paper.case.ticket).toEqual({ channel: 'bugs', askedAt: paper.now, key: null, url: null })
    const { ticket } = paper.do(tracker, records('APP-7', 'https://bugs.example/APP-7')).case
    expect(ticket).toMatchObject({ key: 'APP-7', url: 'https://bugs.example/APP-7' })
  })

  test('comes to a case that is solved by then', () => {
    const solved = waiting().do(agent, { do: 'resolve', resolution: 'Worked around' })
    expect(solved.do(tracker, records('APP-7')).case.ticket?.key).toBe('APP-7')
  })

  test.for<[string, OnPaper, Parameters<OnPaper['do']>[1], string]>([
    ['asked of a chat', free(), opens('ops'), 'no such bug tracker'],
    ['asked of nobody', free(), opens('constructor'), 'no such bug tracker'],
    ['asked for twice', waiting(), opens('bugs'), 'asked for a ticket already'],
    [
      'asked for a solved case',
      free().do(agent, { do: 'resolve', resolution: 'Done' }),
      opens('bugs'),
      'This case is resolved',
    ],
    ['nobody asked for', free(), records('APP-7'), 'No ticket is awaited'],
    ['known by its key', waiting().do(tracker, records('APP-7')), records('APP-8'), 'No ticket'],
    [
      'known by its address',
      waiting().do(tracker, records(null, 'https://bugs.example/7')),
      records('APP-8'),
      'No ticket',
    ],
  ])('is refused: %s', ([, paper, command, words]) => {
    expect(() => paper.do(agent, command)).toThrow(words)
  })
})

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
      reason: 'all open cases of the account are looked at together',
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
    ['where it is already', paper(), 'L3', 'with our senior engineers already'],
    ['below where it is', paper(), 'L2', 'with our technical specialists already'],
    [
      'because of a resolved case',
      new OnPaper().do(agent, { do: 'resolve', resolution: 'Done' }),
      'L3',
      'This case is resolved',
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
      ['billing', 'A billing error for several customers'],
      ['outage', 'Something is down'],
      ['security', 'A security breach or a data leak'],
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
    ['a step it does not have', tick(9), 'no such step'],
    ['a step that is not done', tick(0, false), 'not done yet'],
    ['a step that is done', tick(2), 'done already'],
    ['itself once more', start('billing'), 'under way already'],
    ['a name of everything', start('constructor'), 'no such playbook'],
  ])('refuses %s', ([, command, words]) => {
    expect(() => started().do(agent, tick(2)).do(agent, command)).toThrow(words)
  })

  test.for([start('outage'), tick(0)])('is over with the case: $do', (command) => {
    const solved = started().do(agent, { do: 'resolve', resolution: 'Done' })
    expect(() => solved.do(agent, command)).toThrow('This case is resolved')
  })
})

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
    expect(() => paper.do(forecast, foresee(0.9))).toThrow('foreseen already')
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
    expect(() => foretells(story())).toThrow('This clock is not running.')
  })
})
