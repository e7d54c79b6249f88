import { days } from '@caselead/core/base/instant.ts'
import { trackerNames } from '@caselead/core/base/labels.ts'
import { type Case, isOpen } from '@caselead/core/case/state.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { incidentTitle, newestOpenIncidents } from '@caselead/db/case/incident/incidents.ts'
import { levelsOfAccount } from '@caselead/db/case/open-cases.ts'
import { refundsSince } from '@caselead/db/case/refunds.ts'
import { articlesOfCase } from '@caselead/db/help/one-article.ts'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { connected } from '../../runtime/settings/trackers.ts'
import type { Around } from './follow-up.ts'

/** Open incidents a case can be made part of by choosing; any other by its number. */
const mostOffered = 10
const mostArticles = 10

/** What the page of a case needs to know of incidents and of the account's other cases. */
export async function aroundCase(
  { db, now, trackers }: Runtime,
  one: Case,
  me: Agent,
): Promise<Around> {
  const [row, open, levels, refunds, articles] = await Promise.all([
    one.incident ? incidentTitle(db, one.incident) : null,
    isOpen(one) ? newestOpenIncidents(db, mostOffered) : { rows: [], total: 0 },
    isLeading(me) && isOpen(one) ? levelsOfAccount(db, one.account.id, one.id) : [],
    one.refund ? refundsSince(db, now() - days(2)) : [],
    isOpen(one) ? [] : articlesOfCase(db, one.id, mostArticles),
  ])
  return {
    incident: row ? { id: row.id, title: row.title, endedAt: row.ended_at } : null,
    openIncidents: open.rows,
    otherIncidents: open.total - open.rows.length,
    ...{ refunds, articles, linkable: connected(trackers).map((each) => trackerNames[each]) },
    others: levels.map(({ level, cases }) => ({ level, cases: Number(cases) })),
  }
}
