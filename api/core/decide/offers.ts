import type { Command } from '../case/commands.ts'
import type { Incident } from '../case/decision.ts'
import { hasRoom } from '../case/evolve/followers.ts'
import { type Case, isOpen, isPartOfOpenIncident, isToTell } from '../case/state.ts'
import { levelForRefund } from '../matrix/authority.ts'
import { rungAbove } from '../matrix/matrix.ts'
import { accountRises, type Others } from '../rules/account-escalation.ts'
import { playbooksToStart } from '../rules/playbooks.ts'
import { isKnown, trackers } from '../rules/tickets.ts'
import { type Agent, isLeading } from '../team/people.ts'
import { mayAccept } from './decide-handoff.ts'
import { leastRefund, mayAuthorise, mayDecline } from './refunds.ts'
import type { RefundFacts } from './who-authorises-refunds.ts'

export type Verb = Command['do']

export interface Asker extends RefundFacts {
  me: Agent | undefined
  /** Whether there is a partner to refer to. */
  hasPartner: boolean
  /** Those that have not ended. */
  incidents: readonly Pick<Incident, 'id'>[]
  others: Others
}

/** What somebody of the team can ask of a case as it stands; anything else would be refused. */
export function offers(one: Case, asker: Asker): Verb[] {
  const answers = answering(one, asker)
  const always: Verb[] = [
    'note',
    'set_category',
    ...(hasRoom(one) ? (['add_follower'] as const) : []),
  ]
  const telling: readonly Verb[] = isToTell(one) ? owed : []
  if (one.closedAt !== null) return [...always, 'reopen', ...answers, ...telling]
  const closing: readonly Verb[] = isToTell(one) ? [] : ['close']
  if (!isOpen(one)) return [...always, 'name_lead', 'reopen', ...closing, ...answers, ...telling]
  return [
    ...always,
    ...spoken,
    ...closing,
    ...handing(one, asker),
    one.waitingSince === null ? 'wait_on_customer' : 'resume',
    ...(one.escalationRequest ? (['decline_escalation'] as const) : []),
    ...answers,
    ...following(one, asker),
    ...(isToTell(one) ? (['decline_telling'] as const) : []),
  ]
}

/** To a customer who still hears what became of a ticket. */
const owed: readonly Verb[] = ['reply', 'send_update', 'decline_telling']

const spoken: Verb[] = [
  ...(['reply', 'send_update', 'promise_update', 'ask'] as const),
  ...(['assign', 'name_lead', 'change_priority', 'resolve'] as const),
]

function handing(one: Case, { me, matrix, hasPartner }: Asker): Verb[] {
  const climbs = rungAbove(matrix, one.level) !== null || (hasPartner && one.tier !== 4)
  const isTheirs = !me || mayAccept(me, one, matrix)
  return [
    ...(climbs ? (['escalate'] as const) : []),
    ...(isTheirs && one.handoff ? (['accept_handoff'] as const) : []),
    ...(isTheirs && one.cameFrom ? (['bounce_back'] as const) : []),
  ]
}

/** A refund that was asked for is answered even when the case is over. */
function answering(one: Case, { me, ...facts }: Asker): Verb[] {
  const { refund } = one
  if (!refund || !me) return []
  return [
    ...(mayAuthorise(me, one, refund, facts) ? (['authorise_refund'] as const) : []),
    ...(mayDecline(me, one, refund, facts) ? (['decline_refund'] as const) : []),
  ]
}

function following(one: Case, { me, matrix, incidents, others }: Asker): Verb[] {
  const asksRefund = !one.refund && levelForRefund(matrix, leastRefund, one.refundedUsd) !== null
  const isPart = isPartOfOpenIncident(one, incidents)
  const rises = me && isLeading(me) && accountRises(one, matrix, others).length > 0
  return [
    ...(asksRefund ? (['ask_refund'] as const) : []),
    ...(isPart ? [] : (['open_incident'] as const)),
    ...(isPart || incidents.length === 0 ? [] : (['link_incident'] as const)),
    ...(one.ticket || trackers(matrix).length === 0 ? [] : (['open_ticket'] as const)),
    ...(one.ticket ? [] : (['link_ticket'] as const)),
    ...(isKnown(one.ticket) && !isToTell(one) ? (['unlink_ticket'] as const) : []),
    ...(playbooksToStart(one, matrix).length > 0 ? (['start_playbook'] as const) : []),
    ...(one.playbooks?.some(({ steps }) => steps.length > 0) ? (['tick_step'] as const) : []),
    ...(rises ? (['escalate_account'] as const) : []),
  ]
}
