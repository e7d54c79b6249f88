import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hours } from '@caselead/api/core/instant.ts'
import type { Look, Values } from '@caselead/api/core/risk/look.ts'
import { openLog } from '@caselead/api/replay/read.ts'
import type { UciRow } from '@caselead/api/replay/uci-row.ts'
import { say } from './figure.ts'

export type Incident = [UciRow, ...UciRow[]]

const log = '../../../shared/data/incident-log/incident_event_log.csv.gz'

/** Null, and said so, where the log is not there. */
export async function incidentLog(): Promise<Incident[] | null> {
  const file = fileURLToPath(new URL(log, import.meta.url))
  if (!existsSync(file)) {
    say('forecast is not measured: ../shared/data/incident-log is not there (doi 10.24432/C57S4H)')
    return null
  }
  const incidents: Incident[] = []
  for await (const { rows } of (await openLog(file)).incidents()) incidents.push(rows as Incident)
  return incidents
}

type LogLook = Look & { opened: number; closed: number }

/** One look at each incident: at its first row, or so many hours after it was opened if it still is. */
export function looksAfter(incidents: readonly Incident[], after: number | null): LogLook[] {
  return incidents
    .flatMap((rows) => {
      const [first] = rows
      const at = after === null ? first.updatedAt : first.openedAt + hours(after)
      const seen = after === null ? [first] : rows.filter(({ updatedAt }) => updatedAt <= at)
      const last = seen.at(-1)
      if (!last || (after !== null && isOver(last))) return []
      const values = { ...known(first, last, at), ...(after === null ? {} : since(seen, last, at)) }
      const end = rows.at(-1) ?? first
      const told = { opened: first.openedAt, closed: end.updatedAt, late: !end.madeSla }
      return [{ at, of: first.number, values, ...told }]
    })
    .sort((a, b) => a.at - b.at)
}

const isOver = ({ state }: UciRow): boolean => state === 'Resolved' || state === 'Closed'

// Never `madeSla`, the number of an incident, or how it ended.
const known = (first: UciRow, last: UciRow, at: number): Values => ({
  priority: last.priority,
  impact: last.impact,
  urgency: last.urgency,
  category: last.category,
  subcategory: last.subcategory,
  group: last.group,
  person: last.person,
  channel: last.channel,
  location: last.location,
  caller: last.caller,
  openedBy: last.openedBy,
  weekday: String(new Date(at).getUTCDay()),
  hour: new Date(at).getUTCHours(),
  writtenDown: first.updatedAt - first.openedAt,
})

const since = (seen: readonly UciRow[], last: UciRow, at: number): Values => ({
  state: last.state,
  handoffs: last.reassignments,
  reopenings: last.reopenings,
  updates: seen.length,
  still: at - last.updatedAt,
  standing: `${last.group}, ${last.state}`,
})
