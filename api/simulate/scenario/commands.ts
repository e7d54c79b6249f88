import type { Actor, Named } from '@caselead/core/base/actor.ts'
import type { Instant } from '@caselead/core/base/instant.ts'
import { keysOf } from '@caselead/core/base/keyed.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { Packet } from '@caselead/core/matrix/packet.ts'
import { type Happening, type Verb, verbs } from './shape.ts'

export const verbsOf = (happening: Happening): Verb[] =>
  keysOf(verbs).filter((verb) => happening[verb] !== undefined)

/** What only customers do. */
export const ofCustomers: ReadonlySet<Verb> = new Set([
  'writes',
  'asks_to_escalate',
  'answers_survey',
])

/** Finds what a scenario names. */
export interface Finder {
  person(name: string): Named
  moment(text: string): Instant
}

/** The command a happening amounts to. */
export function commandOf(
  happening: Happening,
  { person, moment }: Finder,
): (one: Case | null) => Command {
  const { reason } = happening
  const [verb = 'notes'] = verbsOf(happening)
  const said = String(happening[verb] ?? '')
  const to = verb === 'assigns_to' || verb === 'names_lead' ? person(said) : null
  const by = verb === 'promises' ? moment(said) : 0
  return (one) => {
    switch (verb) {
      case 'writes':
        return { do: 'write', body: said, via: 'portal' }
      case 'asks_to_escalate':
        return { do: 'ask_to_escalate', reason: said }
      case 'answers_survey':
        return { do: 'answer_survey', ces: Number(said), csat: null, comment: reason, via: 'email' }
      case 'replies':
        return { do: 'reply', body: said }
      case 'notes':
        return { do: 'note', body: said }
      case 'updates':
        return { do: 'send_update', body: said, nextBy: null }
      case 'promises':
        return { do: 'promise_update', by, words: reason || null }
      case 'accepts':
        return { do: 'accept_handoff' }
      case 'returns':
        return { do: 'bounce_back', missing: said }
      case 'escalates_to': {
        const target = happening.escalates_to ?? 'next'
        const packet = packetOf(happening, one)
        const where = target === 'partner' ? 4 : target
        return { do: 'escalate', to: where, reason: reason || 'Needs somebody else', packet }
      }
      case 'declines':
        return { do: 'decline_escalation', reason: said }
      case 'asks':
        return { do: 'ask', question: said, alreadyGiven: null }
      case 'waits_for_customer':
        return { do: 'wait_on_customer', question: said }
      case 'resumes':
        return { do: 'resume', why: said }
      case 'assigns_to':
        return { do: 'assign', to: to ?? nobody, tier: null, reason }
      case 'names_lead':
        return { do: 'name_lead', lead: to ?? nobody, reason }
      case 'changes_priority': {
        const { impact = 'one', urgency = 'question' } = happening.changes_priority ?? {}
        return { do: 'change_priority', impact, urgency, reason }
      }
      case 'resolves':
        return { do: 'resolve', resolution: said }
      case 'reopens':
        return { do: 'reopen', reason: said }
      case 'closes':
        return { do: 'close', why: said }
    }
  }
}

/** Without a packet of its own a handoff is complete: what it lacks is not what is asked here. */
function packetOf({ packet, reason }: Happening, one: Case | null): Packet {
  const customerWords = one?.said.latest || one?.said.first || ''
  if (packet) return { ...packet, customerWords, automatic: false }
  const told = reason || 'as told in the scenario'
  const whole = { summary: one?.subject ?? told, impact: told, tried: told, environment: told }
  return { ...whole, ask: told, customerWords, automatic: false }
}

const nobody: Named = { id: 'nobody', name: 'Nobody', title: '' }

/** Who a happening is by: somebody named, or whoever has this part in the case at that moment. */
export function actorAs(part: string, one: Case | null): Actor | null {
  const who =
    part === 'called'
      ? one?.handoff?.to
      : part === 'lead'
        ? one?.lead
        : part === 'assignee'
          ? one?.assignee
          : null
  return who ? { type: 'agent', id: who.id, name: who.name } : null
}

export const parts: ReadonlySet<string> = new Set(['called', 'lead', 'assignee'])
