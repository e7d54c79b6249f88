import {
  impacts,
  type TicketState,
  type Tier,
  ticketStates,
  urgencies,
} from '@caselead/core/base/vocabulary.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { type PacketField, packetFields, packetTexts } from '@caselead/core/matrix/packet.ts'
import type { ToldStep } from './told-case.ts'

/** What a step has to look up. */
export interface StepContext {
  /** The instant a time of the step means. */
  moment: (told: string) => number
  /** The id of the incident of this title. */
  incident: (title: string) => string
  /** The contact of this first name. */
  contact: (name: string) => { id: string; name: string }
}

/** The command a step of the history stands for. */
export function commandOf({ does, asks, text }: ToldStep, known: StepContext): Command {
  const words = asks.join(' ')
  switch (does) {
    case 'says':
      return { do: 'write', body: text, via: words === 'portal' ? 'portal' : 'email' }
    case 'asks-to-escalate':
      return { do: 'ask_to_escalate', reason: text }
    case 'reopens':
      return { do: 'reopen', reason: text }
    case 'adds':
      return { do: 'add_follower', who: known.contact(words) }
    case 'closes':
      return { do: 'close', why: text }
    case 'rates':
      return { do: 'answer_survey', ces: Number(words), csat: null, comment: text, via: 'email' }
    case 'comments':
      return { do: 'answer_survey', ces: null, csat: null, comment: text, via: 'email' }
    case 'reply':
      return { do: 'reply', body: text }
    case 'update':
      return { do: 'send_update', body: text, nextBy: words ? known.moment(words) : null }
    case 'promise':
      return { do: 'promise_update', by: known.moment(words), words: text || null }
    case 'note':
      return { do: 'note', body: text }
    case 'note-for-partner':
      return { do: 'note', body: text, forPartner: true }
    case 'asks':
      return { do: 'wait_on_customer', question: text }
    case 'asks-again':
      return askAgain(text)
    case 'escalate':
      return { do: 'escalate', to: destination(words), ...handoff(text) }
    case 'accept':
      return { do: 'accept_handoff' }
    case 'return':
      return { do: 'bounce_back', missing: text, lacks: asks.filter(isField) }
    case 'decline':
      return { do: 'decline_escalation', reason: text }
    case 'refund':
      return { do: 'ask_refund', usd: Number(words), reason: text }
    case 'approve':
      return { do: 'authorise_refund' }
    case 'refuse':
      return { do: 'decline_refund', reason: text }
    case 'incident':
      return { do: 'open_incident', title: text }
    case 'join':
      return { do: 'link_incident', incident: known.incident(text) }
    case 'ticket':
      return {
        do: 'link_ticket',
        tracker: 'linear',
        key: words.split('/').at(-1) ?? null,
        url: words,
      }
    case 'ticket-is':
      return { do: 'follow_ticket', state: ticketState(words), key: null, url: null }
    case 'tick':
      return { do: 'tick_step', playbook: asks[0] ?? '', step: Number(asks[1]), done: true }
    case 'severity':
      return severity(asks, text)
    case 'solve':
      return { do: 'resolve', resolution: text }
    default:
      throw new Error(`nobody can “${does}”`)
  }
}

function ticketState(word: string): TicketState {
  const state = ticketStates.find((each) => each === word)
  if (!state) throw new Error(`no ticket is “${word}”`)
  return state
}

const isField = (word: string): word is PacketField => word in packetFields

/** What was known already stands in the first line, the question below it. */
function askAgain(text: string): Command {
  const [alreadyGiven = '', ...question] = text.split('\n')
  return { do: 'ask', question: question.join('\n').trim(), alreadyGiven }
}

function destination(word: string): 'next' | Tier | 'L3' | 'L4' {
  if (word === 'partner') return 4
  if (word === 'L3' || word === 'L4' || word === 'next') return word
  return word === '2' ? 2 : 3
}

/** `reason: …` and the parts of a packet, a line each. */
function handoff(text: string) {
  const lines = new Map(
    text.split('\n').map((line) => {
      const [, name = '', words = ''] = /^(\w+): (.*)$/.exec(line) ?? []
      return [name, words] as const
    }),
  )
  const part = (name: string) => lines.get(name) ?? ''
  const [summary, impact, tried, environment, ask, customerWords] = packetTexts.map(part)
  return {
    reason: part('reason'),
    packet: {
      summary: summary ?? '',
      impact: impact ?? '',
      tried: tried ?? '',
      environment: environment ?? '',
      ask: ask ?? '',
      customerWords: customerWords ?? '',
      attachments: [],
      automatic: false,
    },
  }
}

function severity([impact, urgency]: string[], reason: string): Command {
  const [howMany, howBadly] = [
    impacts.find((each) => each === impact),
    urgencies.find((each) => each === urgency),
  ]
  if (!howMany || !howBadly) throw new Error(`“${impact} ${urgency}” is no severity`)
  return { do: 'change_priority', impact: howMany, urgency: howBadly, reason }
}
