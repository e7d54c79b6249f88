import {
  business,
  type CastAgent,
  dana,
  ines,
  jonas,
  lena,
  maya,
  ravi,
  sofia,
  staff,
  tom,
} from '@caselead/api/demo/cast.ts'
import { system } from '@caselead/core/base/actor.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { decide } from '@caselead/core/decide/decide.ts'
import { offers, type Verb } from '@caselead/core/decide/offers.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, roster, who, whole } from '../../setup/on-paper.ts'

const standard: Matrix = {
  ...defaultMatrix(staff, business),
  channels: { bugs: { kind: 'webhook', url: 'https://bugs.example/new' } },
}
const incidents = [{ id: 'I-7', title: 'Service disruption' }]

const high = (matrix = standard, people = roster(), open = incidents) =>
  new OnPaper({ impact: 'team', matrix, people, incidents: [...open] })
const agent = by(maya)
const climbs = (paper: OnPaper, to: 'L2' | 'L4' | 4) =>
  paper.do(agent, { do: 'escalate', to, reason: 'Beyond me', packet: whole })
const refund = (paper: OnPaper, usd: number) =>
  paper.do(agent, { do: 'ask_refund', usd, reason: 'Two days down' })
const solved = (paper: OnPaper) => paper.do(agent, { do: 'resolve', resolution: 'Done' })
const started = (paper: OnPaper) =>
  Object.keys(standard.playbooks).reduce(
    (one, playbook) => one.do(agent, { do: 'start_playbook', playbook }),
    paper,
  )

const states: [string, () => OnPaper][] = [
  ['open', () => high()],
  ['waiting', () => high().do(agent, { do: 'wait_on_customer', question: 'Which?' })],
  ['handed over', () => climbs(high(), 'L2')],
  ['accepted', () => climbs(high(), 'L2').do(by(dana), { do: 'accept_handoff' })],
  ['with the directors', () => climbs(high(), 'L4')],
  ['with the partner', () => climbs(high(), 4)],
  ['with the partner, from the top', () => climbs(climbs(high(), 'L4'), 4)],
  [
    'at the top of a desk without partners',
    () =>
      climbs(
        high(
          standard,
          roster().filter(({ role }) => role !== 'partner'),
        ),
        'L4',
      ),
  ],
  ['asked to climb', () => ask(high())],
  ['refunded', () => refund(high(), 90)],
  ['waiting for a refund', () => refund(high(), 400)],
  ['waiting for a large refund', () => refund(high(), 4000)],
  ['solved before the refund was answered', () => solved(refund(high(), 400))],
  ['refunded as much as the front line may', () => refund(high(), 100)],
  ['asked to refund more', () => refund(refund(high(), 100), 50)],
  ['of a desk that refunds nothing', () => high({ ...standard, authority: {} })],
  ['of a desk that refunds little', () => high({ ...standard, authority: { L1: 1 } })],
  ['part of an incident', () => high().do(agent, { do: 'link_incident', incident: 'I-7' })],
  [
    'part of an incident that has ended',
    () => {
      const ended = { id: 'I-6', title: 'Slow search' }
      const paper = high(standard, roster(), [ended, ...incidents])
      paper.do(agent, { do: 'link_incident', incident: 'I-6' }).incidents.shift()
      return paper
    },
  ],
  ['without any incident', () => high(standard, roster(), [])],
  ['awaiting a ticket', () => high().do(agent, { do: 'open_ticket', channel: 'bugs' })],
  ['waiting for a linked ticket', () => linked(high())],
  ['whose ticket is done', () => done(linked(high()))],
  ['solved before its ticket was done', () => done(promised(linked(high())))],
  [
    'closed before its ticket was done',
    () => done(promised(linked(high())).do(agent, { do: 'close', why: 'Done' })),
  ],
  ['of a desk without a bug tracker', () => high({ ...standard, channels: {} })],
  ['following every playbook', () => started(high())],
  ['of a desk without playbooks', () => high({ ...standard, playbooks: {} })],
  [
    'following a playbook without steps',
    () =>
      high({ ...standard, playbooks: { bare: { title: 'Bare', steps: [] } } }).do(agent, {
        ...{ do: 'start_playbook', playbook: 'bare' },
      }),
  ],
  ['of an account that is with the directors', () => account(high(), 'L4')],
  ['of an account that is with the engineers', () => account(high(), 'L3')],
  ['solved', () => solved(high())],
  ['closed', () => solved(high()).do(agent, { do: 'close', why: 'Done' })],
]

function linked(paper: OnPaper): OnPaper {
  const url = 'https://github.com/acme/shop/issues/7'
  return paper.do(agent, { do: 'link_ticket', tracker: 'github', key: 'acme/shop#7', url })
}

function done(paper: OnPaper): OnPaper {
  const news = { do: 'follow_ticket', state: 'done', key: null, url: null } as const
  return paper.do(system('bug-tracker'), news)
}

function promised(paper: OnPaper): OnPaper {
  return paper.do(agent, { do: 'resolve', resolution: 'Worked around', tellsLater: true })
}

function ask(paper: OnPaper): OnPaper {
  return paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' })
}

function account(paper: OnPaper, to: 'L3' | 'L4'): OnPaper {
  return paper.do(by(ines), { do: 'escalate_account', to, reason: 'Big' })
}

/** Ways to ask for each verb, one of which is carried out if the verb can be. */
const ways = (now: number): { [V in Verb]?: Omit<Extract<Command, { do: V }>, 'do'>[] } => ({
  note: [{ body: 'Hm' }],
  set_category: [{ category: 'cooling' }],
  add_follower: [{ who: { id: 'ann', name: 'Ann Lee' } }],
  reply: [{ body: 'Hm' }],
  send_update: [{ body: 'Hm', nextBy: null }],
  promise_update: [{ by: now + minutes(5), words: null }],
  ask: [{ question: 'Which?', alreadyGiven: null }],
  assign: [{ to: who(tom), tier: null, reason: '' }],
  name_lead: [maya, ravi].map((one) => ({ lead: who(one), reason: '' })),
  change_priority: (['question', 'blocked'] as const).map((urgency) => ({
    ...{ impact: 'one', urgency, reason: '' },
  })),
  resolve: [{ resolution: 'Done' }],
  close: [{ why: 'Done' }],
  reopen: [{ reason: 'Again' }],
  escalate: (['next', 4] as const).map((to) => ({ to, reason: 'Beyond me', packet: whole })),
  accept_handoff: [{}],
  bounce_back: [{ missing: 'All of it' }],
  wait_on_customer: [{ question: 'Which?' }],
  resume: [{ why: '' }],
  decline_escalation: [{ reason: 'Nearly done' }],
  ask_refund: [{ usd: 0.01, reason: 'Down' }],
  authorise_refund: [{}],
  decline_refund: [{ reason: 'No' }],
  open_incident: [{ title: 'Down' }],
  link_incident: [{ incident: 'I-7' }],
  open_ticket: [{ channel: 'bugs' }],
  link_ticket: [
    { tracker: 'github', key: 'acme/shop#7', url: 'https://github.com/acme/shop/issues/7' },
  ],
  unlink_ticket: [{}],
  decline_telling: [{ reason: 'They know' }],
  start_playbook: [...Object.keys(standard.playbooks), 'bare'].map((playbook) => ({ playbook })),
  tick_step: [{ playbook: 'billing', step: 0, done: true }],
  escalate_account: (['L2', 'L3', 'L4'] as const).map((to) => ({ to, reason: 'Big' })),
})

function isCarriedOut(paper: OnPaper, actor: CastAgent, command: Command): boolean {
  const { case: one, now, matrix, people, incidents, refunds } = paper
  try {
    decide(one, one.id, command, now, by(actor), { matrix, people, incidents, refunds })
    return true
  } catch (refusal) {
    if (refusal instanceof Refusal) return false
    throw refusal
  }
}

const stranger = { ...maya, name: 'Vera Stern', email: 'vera@northwind.example' }

describe.for([maya, dana, ines, jonas, sofia, lena, stranger])('$name is offered', (actor) => {
  test.for(states)('what can be done of a case that is %s, and nothing else', ([, story]) => {
    const paper = story().pass(minutes(1))
    const { case: one, matrix, people, incidents: open } = paper
    const offered = offers(one, {
      me: people.find(({ email }) => email === actor.email),
      matrix,
      hasPartner: people.some(({ role }) => role === 'partner'),
      incidents: open,
      others: [{ level: 'L1', cases: 1 }],
      refunds: paper.refunds,
      at: paper.now,
    })
    const possible = Object.entries(ways(paper.now)).flatMap(([verb, shapes]) =>
      shapes.some((shape) => isCarriedOut(paper, actor, { do: verb, ...shape } as Command))
        ? [verb]
        : [],
    )
    expect([...offered].sort()).toEqual(possible.sort())
  })
})

test('an account is not offered to be escalated where no other case of it would rise', () => {
  const paper = high()
  const me = paper.people.find(({ email }) => email === ines.email)
  const asker = { me, matrix: standard, refunds: [], at: paper.now }
  const offered = (others: Parameters<typeof offers>[1]['others']) =>
    offers(paper.case, { ...asker, hasPartner: true, incidents, others })
  expect(offered([{ level: 'L3', cases: 2 }])).toContain('escalate_account')
  expect(offered([{ level: 'L4', cases: 2 }])).not.toContain('escalate_account')
  expect(offered([])).not.toContain('escalate_account')
})
