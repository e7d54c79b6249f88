import type { IncidentPage, IncidentRow } from '@caselead/api/views/types/index.ts'
import { incidentStageNames } from '@caselead/core/base/labels.ts'
import { incidentStages } from '@caselead/core/base/vocabulary.ts'
import type { Agent } from '../../api.ts'
import { attempt, type Fault } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { goTo, notFound, show } from '../../layout/answer.ts'
import type { pageAsked } from '../../layout/paging.ts'
import { incidentWords } from '../../words/desk/incidents.ts'
import { away } from '../../words/spans.ts'

type WhichPage = ReturnType<typeof pageAsked>

/** A page of the incidents; comes back to them when a form ended one. */
export async function incidentsPage(agent: Agent, asked: WhichPage, fields: Fields | null) {
  const fault = fields && (await ended(agent, fields))
  if (fields && !fault) return goTo('/desk/incidents?done=end')
  return show({ ...(await agent.incidents(asked)), fault })
}

/** One with its cases; comes back to it when a form changed it. */
export async function incidentPage(
  agent: Agent,
  { id, ...asked }: WhichPage & { id: string },
  fields: Fields | null,
) {
  const describes = fields?.text('verb') === 'describe'
  const fault = fields && (await (describes ? described : ended)(agent, fields))
  if (fields && !fault) return goTo(`/desk/incidents/${id}?done=${describes ? 'describe' : 'end'}`)
  const found = await attempt(() => agent.incident({ incident: id, ...asked }))
  return found.refusal ? notFound : show({ ...found.ok, fault })
}

/** Says who leads it and how far it is; null when it is done, or why it was not. */
async function described(agent: Agent, fields: Fields): Promise<Fault | null> {
  const incident = fields.text('incident')
  const leadId = fields.text('leadId') || null
  const stage = fields.one('stage', incidentStages)
  return (await attempt(() => agent.describeIncident({ incident, leadId, stage }))).refusal ?? null
}

/** Ends an incident; null when it is done, or why it was not. */
async function ended(agent: Agent, fields: Fields): Promise<Fault | null> {
  const { refusal } = await attempt(() => agent.endIncident({ incident: fields.text('incident') }))
  return refusal ? { ...refusal, field: null } : null
}

/** "Opened 20 min ago", "Opened 2 days ago, closed 3 h ago" */
export function howLong({ openedAt, endedAt }: IncidentRow, now: number): string {
  const opened = away(openedAt, now)
  if (endedAt === null) return incidentWords.openedAgo(opened)
  return incidentWords.openedAndEnded(opened, away(endedAt, now))
}

/** "Led by Ines Carvalho · Cause found, set by Maya Lindqvist" */
export function stepSaid({ by, kind, lead, stage }: IncidentPage['steps'][number]): string {
  if (kind === 'ended') return incidentWords.closedBy(by)
  const led = lead && incidentWords.ledByWhom(lead.name)
  const at = stage && incidentStageNames[stage]
  if (led && at) return incidentWords.said(incidentWords.both(led, at), by)
  const set = led ?? at
  return set ? incidentWords.said(set, by) : incidentWords.saidNothing(by)
}
