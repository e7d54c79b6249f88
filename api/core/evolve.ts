import type { CaseEvent, EventOf } from './events.ts'
import { evolveClocks } from './evolve-clocks.ts'
import { begun, refundAsked, stepped } from './follow-up.ts'
import { hear } from './human-words.ts'
import type { Matrix } from './matrix.ts'
import { saidAfter, saidFirst } from './said.ts'
import type { Case } from './state.ts'

/** The case after one more event. A case, its clocks and its timeline are functions of its events. */
export function evolve(before: Case | null, event: CaseEvent, matrix: Matrix): Case {
  if (event.kind === 'opened') {
    const opened = open(event)
    return { ...opened, clocks: evolveClocks(opened, opened, event, matrix) }
  }
  if (!before) throw new Error(`case ${event.caseId} has no opening before event ${event.seq}`)
  // One copy, then written to: a case of a year has thousands of events.
  const after: Case = { ...before, seq: event.seq }
  hear(after, event, matrix)
  Object.assign(after, facts(before, event))
  after.said = saidAfter(before.said, event)
  if (after.assignee?.id !== before.assignee?.id) {
    after.assignedAt = after.assignee ? event.at : null
  }
  if (after.level !== before.level) {
    after.rungs = [...before.rungs, { level: after.level, since: event.at }]
  }
  after.clocks = evolveClocks(before, after, event, matrix)
  return after
}

/** The whole history at once: under the matrix it began with, then under those it was moved to. */
export function replayEvents(
  events: readonly CaseEvent[],
  matrix: Matrix,
  later: ReadonlyMap<number, Matrix> = new Map(),
): Case | null {
  let [state, rules]: [Case | null, Matrix] = [null, matrix]
  for (const event of events) {
    if (event.kind === 'matrix_changed') rules = later.get(event.data.to) ?? rules
    state = evolve(state, event, rules)
  }
  return state
}

function open(event: EventOf<'opened'> & { caseId: number; seq: number }): Case {
  const { data, at } = event
  return {
    id: event.caseId,
    seq: event.seq,
    subject: data.subject,
    channel: data.channel,
    category: data.category,
    impact: data.impact,
    urgency: data.urgency,
    priority: data.priority,
    tier: data.tier,
    level: data.level,
    rungs: [{ level: data.level, since: at }],
    account: data.account,
    contact: data.contact,
    matrixVersion: data.matrixVersion,
    lead: null,
    assignee: null,
    assignedAt: null,
    referredAt: null,
    openedAt: at,
    firstRespondedAt: null,
    waitingSince: null,
    resolvedAt: null,
    closedAt: null,
    lastHeardAt: at,
    handoff: null,
    cameFrom: null,
    promise: null,
    escalationRequest: null,
    escalationRequests: [],
    automaticUpdates: 0,
    recontacts: 0,
    said: saidFirst(event),
    escalations: 0,
    reopens: 0,
    clocks: [],
  }
}

function facts(before: Case, event: CaseEvent): Partial<Case> {
  switch (event.kind) {
    case 'triaged':
      return triaged(before, event)
    case 'category_set':
      return { category: event.data.to, categorySetAt: event.at }
    case 'lead_named':
      return { lead: event.data.lead }
    case 'assigned':
      return assigned(before, event)
    case 'customer_message':
      return {
        lastHeardAt: event.at,
      }
    case 'reply':
    case 'update_sent':
    case 'context_asked':
      return { promise: null }
    case 'priority_changed':
      return {
        priority: event.data.to,
        impact: event.data.impact,
        urgency: event.data.urgency,
      }
    case 'waiting_on_customer':
      return { waitingSince: event.at }
    case 'resumed':
      return { waitingSince: null }
    case 'escalated':
      return escalated(before, event)
    case 'escalation_accepted':
      return {
        handoff: null,
        assignee: before.handoff?.takesWork === false ? before.assignee : event.data.by,
      }
    case 'bounced_back':
      return {
        handoff: null,
        cameFrom: null,
        tier: event.data.toTier,
        level: event.data.toLevel,
        assignee: event.data.to,
        accountBroughtTo: null,
      }
    case 'escalation_requested':
      return {
        escalationRequest: { at: event.at, reason: event.data.reason },
        escalationRequests: [...before.escalationRequests, event.at],
      }
    case 'escalation_declined':
      return { escalationRequest: null, promise: null }
    case 'update_promised':
      return {
        promise: { by: event.data.by, madeAt: event.at, automatic: event.data.automatic },
      }
    case 'referred_to_partner':
      return {
        tier: 4,
        assignee: event.data.partner,
        referredAt: before.referredAt ?? event.at,
        handoff: null,
        cameFrom: { tier: before.tier, level: before.level, who: before.assignee },
      }
    case 'matrix_changed':
      return { matrixVersion: event.data.to }
    case 'refund_asked':
      return { refund: refundAsked(before, event) }
    case 'refund_authorised':
    case 'refund_declined':
      return { refund: null }
    case 'incident_opened':
    case 'linked_to_incident':
      return { incident: event.data.incident }
    case 'ticket_asked':
      return { ticket: { channel: event.data.channel, askedAt: event.at, key: null, url: null } }
    case 'ticket_opened':
      return { ticket: before.ticket ? { ...before.ticket, ...event.data } : null }
    case 'playbook_started':
      return { playbooks: begun(before.playbooks, event) }
    case 'playbook_step':
      return { playbooks: before.playbooks?.map((run) => stepped(run, event)) ?? [] }
    case 'account_escalated':
      return { accountBroughtTo: event.data.to }
    case 'resolved':
      return { ...over, resolvedAt: event.at }
    case 'reopened':
      return {
        resolvedAt: null,
        closedAt: null,
        reopens: before.reopens + 1,
        incident: null,
        accountBroughtTo: null,
      }
    case 'closed':
    case 'merged':
      return { ...over, closedAt: event.at }
    case 'opened':
    case 'note':
    case 'promise_broken':
    case 'clock_warned':
    case 'clock_breached':
    case 'alerted':
    case 'breach_foreseen':
    case 'handed_back':
    case 'root_cause_recorded':
    case 'survey_sent':
    case 'survey_answered':
      return {}
  }
}

const tonesKept = 6

/** What a person said stays; what later messages happen to mention does not change what it is about. */
function triaged(before: Case, { data, seq }: EventOf<'triaged'> & { seq: number }): Partial<Case> {
  const isSettled =
    (before.categorySetAt ?? null) !== null ||
    (before.category !== null && data.categoryFrom === 'words')
  const category = isSettled ? before.category : (data.category ?? before.category)
  if (data.sentiment === null) return { category }
  const of = data.hosted?.of ?? seq
  const tones = (before.tones ?? []).filter((tone) => tone.of !== of)
  const told = [...tones, { of, sentiment: data.sentiment }].sort((a, b) => a.of - b.of)
  return { category, tones: told.slice(-tonesKept) }
}

/** Nothing is awaited of anybody any more. */
const over: Partial<Case> = {
  waitingSince: null,
  handoff: null,
  promise: null,
  escalationRequest: null,
}

function assigned(before: Case, event: EventOf<'assigned'>): Partial<Case> {
  const { to, tier, level } = event.data
  const { handoff } = before
  if (!handoff || !to) return { assignee: to, tier, level }
  const called = [...handoff.missed, handoff.to.id]
  const newRound = event.actor.type === 'system' && called.includes(to.id)
  return {
    tier,
    level,
    assignee: handoff.takesWork ? to : before.assignee,
    handoff: newRound
      ? { ...handoff, to, missed: [], rounds: handoff.rounds + 1 }
      : { ...handoff, to, missed: called },
  }
}

function escalated(before: Case, event: EventOf<'escalated'>): Partial<Case> {
  const { data, at } = event
  const pending = before.handoff
  const start = pending ? before.cameFrom : null
  return {
    tier: data.toTier,
    level: data.toLevel,
    assignee: data.kind === 'hierarchical' ? (before.assignee ?? data.to) : data.to,
    escalations: before.escalations + 1,
    escalationRequest: null,
    cameFrom: start ?? { tier: data.fromTier, level: data.fromLevel, who: before.assignee },
    handoff: {
      kind: data.kind,
      since: at,
      fromTier: start?.tier ?? data.fromTier,
      to: data.to,
      packet: data.packet,
      takesWork: data.kind !== 'hierarchical' || (pending?.takesWork ?? before.assignee === null),
      missed: pending ? [...pending.missed, pending.to.id] : [],
      rounds: 0,
    },
  }
}
