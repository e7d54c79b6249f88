import { levelsOfAccount } from '@caselead/db/case-lists.ts'
import { oneIncident, openIncidents } from '@caselead/db/incidents.ts'
import { isLeading } from '../core/people.ts'
import { type Case, isOpen } from '../core/state.ts'
import type { Level } from '../core/words.ts'
import type { Desk } from '../desk.ts'
import type { Agent } from '../visitor.ts'
import type { Around } from './follow-up.ts'

/** What the page of a case needs to know of incidents and of the account's other cases. */
export async function aroundCase({ db }: Desk, one: Case, me: Agent): Promise<Around> {
  const [row, open, levels] = await Promise.all([
    one.incident ? oneIncident(db, one.incident) : null,
    one.incident || !isOpen(one) ? [] : openIncidents(db),
    isLeading(me) && isOpen(one) ? levelsOfAccount(db, one.account.id, one.id) : [],
  ])
  return {
    incident: row ? { id: row.id, title: row.title, endedAt: row.ended_at } : null,
    openIncidents: open,
    others: levels.map(({ level, cases }) => ({ level: level as Level, cases: Number(cases) })),
  }
}
