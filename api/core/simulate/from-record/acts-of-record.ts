import type { Command } from '../../case/commands.ts'
import type { CaseEvent, EventOf } from '../../case/events.ts'
import { evolve } from '../../case/evolve/evolve.ts'
import { firstReadings } from '../../case/first-reading.ts'
import type { Case } from '../../case/state.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import type { Act, RecordedAct } from '../recorded-act.ts'
import { type Matrices, matrixFrom } from '../trajectory.ts'
import { readAgainAct } from './read-again-deed.ts'

/**
 * What people did to a case, read from its record: the commands behind the events of people, and
 * what a hosted model said. What rules and clocks did is left out; it is decided anew.
 */
export function actsOf(events: readonly CaseEvent[], matrices: Matrices): RecordedAct[] {
  const deeds: RecordedAct[] = []
  const messages = firstReadings(events)
  let before: Case | null = null
  let matrix: Matrix | null = null
  for (const [index, event] of events.entries()) {
    const command = commandOf(event, before, events[index - 1], events[index + 1])
    if (event.kind === 'breach_foreseen') deeds.push(foreseen(event))
    if (command) deeds.push(deed(event, command, before))
    const again = readAgainAct(event, messages)
    if (again) deeds.push(again)
    matrix = matrixFrom(event, matrices) ?? matrix
    if (matrix) before = evolve(before, event, matrix)
  }
  return deeds
}

/** What was likely then is taken as given, of the clock of that kind that runs in its place. */
function foreseen({
  caseId,
  at,
  actor,
  data,
}: CaseEvent & EventOf<'breach_foreseen'>): RecordedAct {
  const { kind, odds, why } = data
  return {
    caseId,
    at,
    acts: (one) =>
      (one?.clocks ?? [])
        .filter((clock) => clock.kind === kind)
        .map(({ id: clock }) => ({
          actor,
          command: { do: 'foresee', clock, odds, why },
          assumed: true,
        })),
  }
}

function deed({ caseId, at, actor }: CaseEvent, command: Command, then: Case | null): RecordedAct {
  const act: Act = { actor, command }
  const takesOn: Act = { actor, command: { do: 'accept_handoff' }, assumed: true }
  const wasAwaited = then !== null && then.handoff !== null
  const works = actor.type === 'agent' && working.has(command.do) && !wasAwaited
  return { caseId, at, acts: (one) => (works && one?.handoff ? [takesOn, act] : [act]) }
}

/**
 * Whoever does this to a case that waits for acceptance, and did not wait for it in the past, would
 * have taken it on.
 */
const working: ReadonlySet<Command['do']> = new Set([
  'reply',
  'note',
  'promise_update',
  'send_update',
  'ask',
  'wait_on_customer',
  'assign',
  'resolve',
] satisfies Command['do'][])

const answerOf = ({ ces, csat, comment, via }: EventOf<'survey_answered'>['data']) => ({
  ...{ ces, csat, comment, via },
})

/** Null for what follows by itself from another event. */
function commandOf(
  event: CaseEvent,
  before: Case | null,
  previous: CaseEvent | undefined,
  next: CaseEvent | undefined,
): Command | null {
  if (event.kind === 'ticket_opened') return { do: 'record_ticket', ...event.data }
  if (event.kind === 'ticket_changed') return followed(event)
  if (event.actor.type === 'system') return null
  const { kind, data } = event
  switch (kind) {
    case 'opened': {
      const { priority: _p, matrixVersion: _m, tier: _t, level: _l, ...asked } = data
      return { do: 'open', ...asked }
    }
    case 'customer_message':
      if (previous?.kind === 'survey_answered' && previous.data.unsolved) return null
      return {
        ...{ do: 'write', body: data.body, via: data.via },
        ...(data.keepsOver && { keepsOver: true }),
      }
    case 'escalation_requested':
      return { do: 'ask_to_escalate', reason: data.reason }
    case 'escalation_declined':
      return { do: 'decline_escalation', reason: data.reason }
    case 'reply':
      return { do: 'reply', body: data.body }
    case 'note':
      return { do: 'note', ...data }
    case 'update_promised':
      if (previous?.kind === 'update_sent' && isOneWith(previous, event)) return null
      return { do: 'promise_update', by: data.by, words: data.words }
    case 'update_sent': {
      const promised = next?.kind === 'update_promised' && isOneWith(event, next)
      return { do: 'send_update', body: data.body, nextBy: promised ? next.data.by : null }
    }
    case 'escalated':
      return {
        do: 'escalate',
        to: data.fromLevel === data.toLevel ? data.toTier : data.toLevel,
        reason: data.reason,
        packet: data.packet,
      }
    case 'referred_to_partner':
      return { do: 'escalate', to: 4, reason: data.reason, packet: data.packet ?? unwritten }
    case 'escalation_accepted':
      return { do: 'accept_handoff' }
    case 'bounced_back':
      return { do: 'bounce_back', missing: data.missing }
    case 'context_asked':
      return { do: 'ask', ...data }
    case 'waiting_on_customer':
      return data.question === '' ? null : { do: 'wait_on_customer', question: data.question }
    case 'resumed':
      return event.actor.type === 'contact' ? null : { do: 'resume', why: data.why }
    case 'lead_named':
      return { do: 'name_lead', ...data }
    case 'assigned': {
      if (!data.to) return null
      const tier = data.tier === before?.tier ? null : data.tier
      return { do: 'assign', to: data.to, tier, reason: data.reason }
    }
    case 'priority_changed': {
      const { impact, urgency, reason } = data
      return { do: 'change_priority', impact, urgency, reason }
    }
    case 'resolved':
      return { do: 'resolve', resolution: data.resolution, tellsLater: data.tellsLater }
    case 'reopened':
      return event.actor.type === 'contact' ? null : { do: 'reopen', reason: data.reason }
    case 'closed':
      return { do: 'close', why: data.why }
    case 'survey_answered':
      return { do: 'answer_survey', ...answerOf(data) }
    case 'category_set':
      return { do: 'set_category', category: data.to }
    case 'refund_asked':
      return { do: 'ask_refund', usd: data.usd, reason: data.reason }
    case 'refund_authorised':
      return previous?.kind === 'refund_asked' && isOneWith(previous, event)
        ? null
        : { do: 'authorise_refund' }
    case 'refund_declined':
      return { do: 'decline_refund', reason: data.reason }
    case 'incident_opened':
      return { do: 'open_incident', title: data.title }
    case 'linked_to_incident':
      return previous?.kind === 'incident_opened' && isOneWith(previous, event)
        ? null
        : { do: 'link_incident', incident: data.incident }
    case 'ticket_asked':
      return { do: 'open_ticket', channel: data.channel }
    case 'ticket_linked':
      return { do: 'link_ticket', ...data }
    case 'ticket_unlinked':
      return { do: 'unlink_ticket' }
    case 'telling_declined':
      return { do: 'decline_telling', reason: data.reason }
    case 'playbook_started':
      return { do: 'start_playbook', playbook: data.playbook }
    case 'playbook_step':
      return { do: 'tick_step', ...data }
    case 'account_escalated':
      return { do: 'escalate_account', to: data.to, reason: data.reason }
    case 'triaged':
    case 'breach_foreseen':
    case 'handed_back':
    case 'matrix_changed':
    case 'promise_broken':
    case 'clock_warned':
    case 'clock_breached':
    case 'alerted':
    case 'root_cause_recorded':
    case 'survey_sent':
    case 'mail_undelivered':
    case 'follower_added':
    case 'follower_removed':
    case 'followers_offered':
    case 'file_received':
    case 'ticket_doubted':
    case 'report_promised':
    case 'report_sent':
    case 'report_withdrawn':
    case 'merged':
      return null
  }
}

function followed({ data: { state, key, url } }: EventOf<'ticket_changed'>): Command {
  return { do: 'follow_ticket', state: state === 'reopened' ? 'open' : state, key, url }
}

/** Two events of one command. */
const isOneWith = (one: CaseEvent, other: CaseEvent): boolean =>
  other.seq === one.seq + 1 && other.at === one.at && other.actor.type !== 'system'

/** Once a partner was sent none. */
const unwritten = {
  summary: '',
  impact: '',
  tried: '',
  environment: '',
  ask: '',
  customerWords: '',
  automatic: false,
}
