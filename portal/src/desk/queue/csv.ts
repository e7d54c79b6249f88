import type { DeskRow } from '@caselead/api/views/types/index.ts'
import { deskStatusNames, planNames, priorityNames } from '@caselead/core/base/labels.ts'
import type { Agent } from '../../api.ts'
import type { Cell } from '../../parts/csv.ts'
import { csvWords as words } from '../../words/desk/queue/narrow.ts'
import { iso, when } from '../../words/times.ts'
import type { QueueAsked } from './addresses.ts'

/** A longer list is cut, and says so. */
const mostRows = 5000

/** The cases a queue lists, in its order; each time as the reader's zone has it and as an instant. */
export async function queueRows(
  agent: Agent,
  asked: QueueAsked,
  { now, zone }: { now: number; zone: string },
): Promise<Cell[][]> {
  const rows: Cell[][] = []
  let after: string | null | undefined
  for (let page = 1; after !== null && rows.length < mostRows; page += 1) {
    const found = await agent.queue({ ...asked, page, ...(after && { after }) })
    rows.push(...found.rows.map((row) => cellsOf(row, now, zone)))
    after = found.paging.next
  }
  return [
    [words.zone, zone],
    words.head.slice(),
    ...rows,
    ...(after === null ? [] : [[words.cut(mostRows)]]),
  ]
}

function cellsOf(row: DeskRow, now: number, zone: string): Cell[] {
  const { due, lead, assignee } = row
  return [
    ...[row.number, row.subject, priorityNames[row.priority], deskStatusNames[row.status]],
    ...[row.account, planNames[row.plan], row.tier, row.level],
    ...[lead?.name ?? '', assignee ?? ''],
    ...(due ? [due.name, when(due.at, now, zone), iso(due.at)] : ['', '', '']),
    ...[when(row.openedAt, now, zone), iso(row.openedAt)],
  ]
}
