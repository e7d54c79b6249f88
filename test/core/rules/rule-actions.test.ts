import { type CastAgent, dana, ines, lena, maya, tom } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { EventKind } from '@caselead/core/case/events.ts'
import type { RuleAction } from '@caselead/core/matrix/rule.ts'
import { describe, expect, test } from 'vitest'
import { acting, agent, asks, because, did, standard } from '../../setup/acting.ts'
import { by, OnPaper, roster, who, whole } from '../../setup/on-paper.ts'

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

test('a rule that weighs a case anew has not worked on it', () => {
  const paper = new OnPaper({ matrix: acting({ do: 'set_priority', to: 'P4' }) })
  const started = paper.clock('inactivity')
  expect(asks(paper.pass(minutes(30))).case.priority).toBe('P4')
  expect(paper.clock('inactivity')).toEqual(started)
})

test('no partner to refer to is told to the rung', () => {
  const matrix = acting({ do: 'escalate', kind: 'external', to: 4 })
  const people = roster().filter(({ role }) => role !== 'partner')
  const [told] = did(asks(new OnPaper({ matrix, people })))
  expect(told?.data).toMatchObject({
    to: [who(maya), who(tom)],
    message: 'There’s no partner to refer it to: Told',
    toppedOut: false,
  })
})
