import type { Actor } from '@caselead/core/base/actor.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { usd } from '@caselead/core/base/money.ts'
import { spanInWords } from '@caselead/core/base/span.ts'
import type { Because, CaseEvent, EventKind, EventOf } from '@caselead/core/case/events.ts'
import { heldInWords } from '@caselead/core/decide/refund-held.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { clockNames } from '@caselead/core/wording/clock-names.ts'
import { routingRules } from '@caselead/core/wording/routing-words.ts'
import { entry } from '@caselead/core/wording/timeline.ts'
import type { RecordEntry, ScoreView } from '../types/case.ts'
import { triageScores, triageSentence } from './triage-scores.ts'

type Line = {
  sentence: string
  time?: number | null
  body?: string | null
  scores?: ScoreView[]
}

/** What the team reads where the customer reads something else, or nothing. */
const internal: {
  [K in EventKind]?: (event: EventOf<K> & CaseEvent, events: readonly CaseEvent[]) => Line
} = {
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
  note: ({ data, actor }) => ({ sentence: `${whoOf(actor)} wrote a note`, body: data.body }),
  priority_changed: (event) => ({
    sentence: entry({ ...event, seq: 0 })?.sentence ?? '',
    body: event.data.reason,
  }),
  escalated: ({ data }) => ({
    sentence: `Escalated to ${data.team}, ${data.to.name}`,
    body: chosenBecause(data),
  }),
  escalation_accepted: ({ data }) => ({
    sentence: `${data.by.name} accepted ${tookInWords(data.tookMs)}`,
  }),
  bounced_back: ({ data, actor }) => ({
    sentence: `${whoOf(actor)} returned it to ${data.to?.name ?? `tier ${data.toTier}`}`,
    body: data.missing,
  }),
  context_asked: ({ data, actor }) =>
    data.alreadyGiven === null
      ? { sentence: `${whoOf(actor)} asked a question`, body: data.question }
      : {
          sentence: `${whoOf(actor)} asked for something already given`,
          body: [data.question, data.alreadyGiven].filter(Boolean).join('\n\n'),
        },
  update_promised: ({ data }, events) => ({
    sentence: `${customerOf(events)} hears from us by`,
    time: data.by,
  }),
  waiting_on_customer: ({ actor }, events) => ({
    sentence: `${whoOf(actor)} waits for an answer from ${customerOf(events)}`,
  }),
  survey_answered: ({ data }, events) => ({
    sentence: `${customerOf(events)} ${data.ces === null ? 'answered the survey without a number' : 'rated how easy this was'}`,
  }),
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
  refund_asked: ({ data, actor }) => ({
    sentence: `${whoOf(actor)} asked for a refund of ${usd(data.usd)}${data.needs ? `; ${data.needs} or above has to say yes` : ''}${data.held ? `. ${heldInWords(data.held, whoOf(actor))}` : ''}`,
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
  playbook_step: (event, events) => {
    const { playbook, step, done } = event.data
    const run = runOf(event, events)
    return {
      sentence: `Step ${step + 1} of “${run?.title ?? playbook}” ${done ? 'is done' : 'is to be done again'}`,
      body: run?.steps[step] ?? null,
    }
  },
  account_escalated: ({ data }) => ({
    sentence: `All open cases of the account go to ${data.to}`,
    body: data.reason,
  }),
  root_cause_recorded: ({ data }) => ({ sentence: 'Root cause recorded', body: data.cause }),
  survey_sent: ({ data }) => ({
    sentence: data.again ? 'Asked once more for a number' : 'Effort survey sent',
  }),
}

function customerOf(events: readonly CaseEvent[]): string {
  const opened = events.find(({ kind }) => kind === 'opened')
  return opened?.kind === 'opened' ? opened.data.contact.name : 'The customer'
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

const tookInWords = (ms: number): string =>
  ms < minutes(1) ? 'within a minute' : `after ${spanInWords(ms)}`

/** The run a step belonged to: a playbook may be started again, under another title. */
function runOf(step: EventOf<'playbook_step'> & CaseEvent, events: readonly CaseEvent[]) {
  const begun = events.filter(
    (event) => event.kind === 'playbook_started' && event.data.playbook === step.data.playbook,
  ) as (EventOf<'playbook_started'> & CaseEvent)[]
  return begun.findLast(({ seq }) => seq < step.seq)?.data
}

/** What the team reads of an event; `events` are all of its case. */
export function recordEntry<K extends EventKind>(
  event: EventOf<K> & CaseEvent,
  events: readonly CaseEvent[],
  matrix: Matrix,
): RecordEntry {
  const line = internal[event.kind as K]?.(event, events)
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
