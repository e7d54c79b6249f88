import type { Named } from '../base/actor.ts'
import type { Level, Tier } from '../base/vocabulary.ts'
import type { Unfolding } from '../case/decision.ts'
import type { Because } from '../case/events.ts'
import { climb, escalateBy, receiverOf } from '../ladder/ladder.ts'
import { peopleOf } from '../ladder/people-of.ts'
import { levelForRefund } from '../matrix/authority.ts'
import { type Rung, rungOf } from '../matrix/matrix.ts'
import type { RuleAction, Towards } from '../matrix/rule.ts'
import { bringAccount } from './account-escalation.ts'
import { joinIncident } from './incidents.ts'
import { startPlaybook } from './playbooks.ts'
import { askTicket } from './tickets.ts'

/** One action of a rule that fired. What is so already is not done again. */
export function carryOut(draft: Unfolding, action: RuleAction, because: Because): void {
  switch (action.do) {
    case 'escalate':
      escalateBy(draft, action.kind, towards(draft, action.to), because)
      break
    case 'climb':
      climb(draft, because)
      break
    case 'escalate_account':
      bringAccount(draft, action.to, because)
      break
    case 'alert':
      alert(draft, action, because)
      break
    case 'set_priority':
      setPriority(draft, action, because)
      break
    case 'name_lead':
      nameLead(draft, action.from, because)
      break
    case 'open_incident':
      joinIncident(draft, action.title, because)
      break
    case 'open_ticket':
      askTicket(draft, action.channel, because)
      break
    case 'start_playbook':
      startPlaybook(draft, action.playbook, because)
  }
}

type Action<D extends RuleAction['do']> = Extract<RuleAction, { do: D }>

function towards({ case: one, facts }: Unfolding, to: Towards): 'next' | Level | Tier {
  if (to !== 'authority') return to
  return (one.refund && levelForRefund(facts.matrix, one.refund.usd, one.refundedUsd)) ?? 'next'
}

function setPriority(draft: Unfolding, { to }: Action<'set_priority'>, because: Because): void {
  const { priority: from, impact, urgency } = draft.case
  if (from === to) return
  const reason = because.evidence
  draft.recordBy(because.rule, 'priority_changed', { from, to, impact, urgency, reason, because })
}

function alert(draft: Unfolding, action: Action<'alert'>, because: Because): void {
  const { whom, channels = [] } = action
  const to = new Map<string, Named>()
  for (const person of whom.flatMap((each) => peopleOf(draft, each))) to.set(person.id, person)
  if (to.size === 0 && channels.length === 0) return
  draft.recordBy(because.rule, 'alerted', {
    to: [...to.values()],
    ...(channels.length > 0 && { channels }),
    message: because.evidence,
    because,
    toppedOut: false,
  })
}

/** Whoever of the rung would be called, unless one of them leads it already. */
function nameLead(draft: Unfolding, from: 'rung' | Level, because: Because): void {
  const { case: one, facts } = draft
  const rung = rungOf(facts.matrix, from === 'rung' ? one.level : from)
  if (leadsFrom(draft, rung)) return
  const choice = receiverOf(draft, rung)
  if (choice.to.id === one.lead?.id) return
  const reason = `${because.evidence}; ${choice.reason}`
  draft.recordBy(because.rule, 'lead_named', { lead: choice.to, reason })
}

const leadsFrom = ({ case: { lead }, facts }: Unfolding, { owners, backups }: Rung): boolean =>
  facts.people.some(
    ({ id, email }) =>
      id === lead?.id && [...owners, ...backups].some(({ contact }) => contact === email),
  )
