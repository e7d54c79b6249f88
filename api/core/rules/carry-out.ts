import type { Named } from '../base/actor.ts'
import type { Level, Tier } from '../base/vocabulary.ts'
import type { Decision } from '../case/decision.ts'
import type { Because } from '../case/events.ts'
import { climb, escalateBy, receiverOf } from '../ladder/ladder.ts'
import { peopleOf } from '../ladder/people-of.ts'
import { climbWords } from '../ladder/words.ts'
import { levelForRefund } from '../matrix/authority.ts'
import { isOnRung, type Rung, rungOf } from '../matrix/matrix.ts'
import type { RuleAction, Towards } from '../matrix/rule.ts'
import { bringAccount } from './account-escalation.ts'
import { joinIncident } from './incidents.ts'
import { startPlaybook } from './playbooks.ts'
import { askTicket } from './tickets.ts'

/** One action of a rule that fired. What is so already is not done again. */
export function carryOut(decision: Decision, action: RuleAction, because: Because): void {
  switch (action.do) {
    case 'escalate':
      escalateBy(decision, action.kind, towards(decision, action.to), because)
      break
    case 'climb':
      climb(decision, because)
      break
    case 'escalate_account':
      bringAccount(decision, action.to, because)
      break
    case 'alert':
      alert(decision, action, because)
      break
    case 'set_priority':
      setPriority(decision, action, because)
      break
    case 'name_lead':
      nameLead(decision, action.from, because)
      break
    case 'open_incident':
      joinIncident(decision, action.title, because)
      break
    case 'open_ticket':
      askTicket(decision, action.channel, because)
      break
    case 'start_playbook':
      startPlaybook(decision, action.playbook, because)
  }
}

type Action<D extends RuleAction['do']> = Extract<RuleAction, { do: D }>

function towards({ case: one, facts }: Decision, to: Towards): 'next' | Level | Tier {
  if (to !== 'authority') return to
  return (one.refund && levelForRefund(facts.matrix, one.refund.usd, one.refundedUsd)) ?? 'next'
}

function setPriority(decision: Decision, { to }: Action<'set_priority'>, because: Because): void {
  const { priority: from, impact, urgency } = decision.case
  if (from === to) return
  const reason = because.evidence
  decision.recordBy(because.rule, 'priority_changed', {
    from,
    to,
    impact,
    urgency,
    reason,
    because,
  })
}

function alert(decision: Decision, action: Action<'alert'>, because: Because): void {
  const { whom, channels = [] } = action
  const to = new Map<string, Named>()
  for (const person of whom.flatMap((each) => peopleOf(decision, each))) to.set(person.id, person)
  if (to.size === 0 && channels.length === 0) return
  decision.recordBy(because.rule, 'alerted', {
    to: [...to.values()],
    ...(channels.length > 0 && { channels }),
    message: because.evidence,
    because,
    toppedOut: false,
  })
}

/** Whoever of the rung would be called, unless one of them leads it already. */
function nameLead(decision: Decision, from: 'rung' | Level, because: Because): void {
  const { case: one, facts } = decision
  const rung = rungOf(facts.matrix, from === 'rung' ? one.level : from)
  if (leadsFrom(decision, rung)) return
  const choice = receiverOf(decision, rung)
  if (choice.to.id === one.lead?.id) return
  const reason = climbWords.next(because.evidence, choice.reason)
  decision.recordBy(because.rule, 'lead_named', { lead: choice.to, reason })
}

const leadsFrom = ({ case: { lead }, facts }: Decision, rung: Rung): boolean =>
  facts.people.some((agent) => agent.id === lead?.id && isOnRung(agent, rung))
