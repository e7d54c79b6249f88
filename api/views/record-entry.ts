import type { Actor } from '../core/actor.ts'
import { clockNames } from '../core/clock-names.ts'
import type { Because, CaseEvent, EventKind, EventOf } from '../core/events.ts'
import type { Matrix } from '../core/matrix.ts'
import { usd } from '../core/money.ts'
import { routingRules } from '../core/routing-words.ts'
import { spanInWords } from '../core/span.ts'
import type { Case } from '../core/state.ts'
import { entry } from '../core/timeline.ts'
import { triageScores, triageSentence } from './triage-scores.ts'
import type { RecordEntry, ScoreView } from './types.ts'

type Line = {
  sentence: string
  time?: number | null
  body?: string | null
  scores?: ScoreView[]
}

/** What the team reads where the customer reads something else, or nothing. */
const internal: { [K in EventKind]?: (event: EventOf<K>, one: Case) => Line } = {
  triaged: ({ data }) => ({ sentence: triageSentence(data), scores: triageScores(data) }),
  category_set: ({ data }) => ({
    sentence:
      data.from === data.to ? `It is about ${data.to}: confirmed` : `It is about ${data.to}`,
    body: data.from && data.from !== data.to ? `was ${data.from}` : null,
  }),
  lead_named: ({ data }) => ({
    sentence: `${data.lead.name} leads this case`,
    body: data.reason,
  }),
  assigned: ({ data }) => ({
    sentence: data.to ? `Assigned to ${data.to.name}` : 'Assigned to nobody',
    body: data.reason,
  }),
  note: ({ data }) => ({ sentence: 'Note', body: data.body }),
  priority_changed: (event) => ({
    sentence: entry({ ...event, seq: 0 })?.sentence ?? '',
    body: event.data.reason,
  }),
  escalated: ({ data }) => ({
    sentence: `Escalated to ${data.team}, ${data.to.name}`,
    body: chosenBecause(data),
  }),
  escalation_accepted: ({ data }) => ({
    sentence: `${data.by.name} accepted after ${spanInWords(data.tookMs)}`,
  }),
  bounced_back: ({ data }) => ({
    sentence: `Returned to ${data.to?.name ?? `tier ${data.toTier}`}`,
    body: data.missing,
  }),
  context_asked: ({ data }) =>
    data.alreadyGiven === null
      ? { sentence: 'Asked a question', body: data.question }
      : {
          sentence: 'Asked for something already given',
          body: [data.question, data.alreadyGiven].filter(Boolean).join('\n\n'),
        },
  update_promised: ({ data }, { contact }) => ({
    sentence: `${contact.name} hears from us by`,
    time: data.by,
  }),
  waiting_on_customer: ({ actor }, { contact }) => ({
    sentence: `${whoOf(actor)} waits for an answer from ${contact.name}`,
  }),
  survey_answered: (_, { contact }) => ({ sentence: `${contact.name} rated how easy this was` }),
  promise_broken: ({ data }) => ({
    sentence: `${data.lead.name} did not write by the promised time`,
  }),
  clock_warned: ({ data }) => ({ sentence: `${clockNames[data.kind]}: time is running out` }),
  clock_breached: ({ data }) => ({ sentence: `${clockNames[data.kind]}: time ran out` }),
  alerted: ({ data }) => ({
    sentence: `${[...data.to.map(({ name }) => name), ...(data.channels ?? [])].join(', ') || 'Nobody'} alerted`,
    body: data.message,
  }),
  referred_to_partner: ({ data }) => ({
    sentence: `Referred to ${data.partner.name}, our partner`,
    body: data.reason,
  }),
  matrix_changed: ({ data }) => ({
    sentence: `Moved from matrix version ${data.from} to ${data.to}`,
  }),
  breach_foreseen: ({ data }) => ({
    sentence: `${clockNames[data.kind]}: ${Math.round(data.odds * 100)} % likely to be missed`,
    body: data.why,
  }),
  refund_asked: ({ data }) => ({
    sentence: data.needs
      ? `Refund of ${usd(data.usd)} asked for; ${data.needs} or above has to say yes`
      : `Refund of ${usd(data.usd)} asked for`,
    body: data.reason,
  }),
  refund_authorised: ({ data }) => ({
    sentence: `${data.by.name} authorised a refund of ${usd(data.usd)}`,
  }),
  refund_declined: ({ data }) => ({
    sentence: `${data.by.name} declined a refund of ${usd(data.usd)}`,
    body: data.reason,
  }),
  incident_opened: ({ data }) => ({ sentence: `Incident ${data.incident} opened: ${data.title}` }),
  linked_to_incident: ({ data }) => ({
    sentence: `Part of incident ${data.incident}${data.title ? `: ${data.title}` : ''}`,
  }),
  ticket_asked: ({ data }) => ({ sentence: `A ticket was asked for in ${data.channel}` }),
  ticket_opened: ({ data }) => ({
    sentence: data.key ? `Ticket ${data.key} was opened` : 'The ticket was opened',
    body: data.url,
  }),
  playbook_started: ({ data }) => ({
    sentence: `Playbook started: ${data.title}`,
    body: data.steps.join('\n'),
  }),
  playbook_step: ({ data }, { playbooks = [] }) => {
    const run = playbooks.find(({ playbook }) => playbook === data.playbook)
    const step = `Step ${data.step + 1} of “${run?.title ?? data.playbook}”`
    return {
      sentence: `${step} ${data.done ? 'is done' : 'is to be done again'}`,
      body: run?.steps[data.step]?.words ?? null,
    }
  },
  account_escalated: ({ data }) => ({
    sentence: `All open cases of the account go to ${data.to}`,
    body: data.reason,
  }),
  root_cause_recorded: ({ data }) => ({ sentence: 'Root cause recorded', body: data.cause }),
  survey_sent: () => ({ sentence: 'Effort survey sent' }),
}

const whoOf = (actor: Actor): string => (actor.type === 'system' ? 'Caselead' : actor.name)

/** Why it climbs, unless that stands in the rule's evidence, and why this person was called. */
const chosenBecause = ({ reason, because, chosen, to }: EventOf<'escalated'>['data']): string =>
  [
    because && chosen && because.evidence === reason ? '' : reason,
    chosen ? `${to.name}: ${chosen}` : '',
  ]
    .filter(Boolean)
    .join('\n')

/** What the team reads of an event; `one` is its case as it stands now. */
export function recordEntry<K extends EventKind>(
  event: EventOf<K> & CaseEvent,
  one: Case,
  matrix: Matrix,
): RecordEntry {
  const line = internal[event.kind as K]?.(event, one)
  const shown = entry(event)
  const { seq, at, kind, visibility, actor } = event
  return {
    seq,
    at,
    kind,
    visibility,
    who: whoOf(actor),
    sentence: line?.sentence ?? shown?.sentence ?? kind,
    body: line?.body ?? shown?.body ?? null,
    time: line ? (line.time ?? null) : (shown?.time ?? null),
    because: because(event, matrix),
    scores: line?.scores ?? [],
  }
}

function because(event: CaseEvent, matrix: Matrix): RecordEntry['because'] {
  const told = 'because' in event.data ? (event.data.because as Because | undefined) : undefined
  if (event.actor.type !== 'system') return null
  const name = told?.rule ?? event.actor.rule
  const rule = [...matrix.rules, ...routingRules(matrix)].find((each) => each.name === name)
  if (!told && !rule) return null
  return {
    rule: name,
    sentence: rule?.sentence ?? name,
    matrixVersion: told?.matrixVersion ?? matrix.version,
    evidence: told?.evidence ?? '',
  }
}
