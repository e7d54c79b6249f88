import type { IncidentRow } from '@caselead/api/views/types/index.ts'
import type { Agent } from '../../api.ts'
import { attempt, type Fault } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { away } from '../../words/spans.ts'

/** Ends an incident; null when it is done, or why it was not. */
export async function ended(agent: Agent, fields: Fields): Promise<Fault | null> {
  const { refusal } = await attempt(() => agent.endIncident({ incident: fields.text('incident') }))
  return refusal ? { ...refusal, field: null } : null
}

/** "Opened 20 min ago", "Opened 2 days ago, ended 3 h ago" */
export function howLong({ openedAt, endedAt }: IncidentRow, now: number): string {
  if (endedAt === null) return `Opened ${away(openedAt, now)}`
  return `Opened ${away(openedAt, now)}, ended ${away(endedAt, now)}`
}
