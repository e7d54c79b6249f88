import type { EventKind } from '@caselead/core/case/events.ts'
import { sql } from 'kysely'
import { casesByIds, type ListedCase, openRows } from '../case/listed.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

const atOnce = 500

/** Open cases somebody leads, works on or is asked to take, some hundred at a time. */
export async function* openFor(db: Db, agentId: string): AsyncGenerator<ListedCase> {
  for (let last = 0; ; ) {
    const found = await openRows(db)
      .where((eb) =>
        eb.or([
          eb('lead_id', '=', agentId),
          eb('assignee_id', '=', agentId),
          eb('handoff_to', '=', agentId),
        ]),
      )
      .where('id', '>', last)
      .orderBy('id')
      .limit(atOnce)
      .execute()
    yield* found
    last = found.at(-1)?.id ?? 0
    if (found.length < atOnce) return
  }
}

interface News {
  kinds: readonly EventKind[]
  since: number
  before: number
}

/** Of one case, so many are told at most: the newest. */
const mostOfOne = 20

/** The cases somebody leads or works on in which events of some kinds happened, each with those events in order. */
export async function* newsFor(db: Db, agentId: string, news: News) {
  for (let last = 0; ; ) {
    const ids = await casesWithNews(db, agentId, news, last)
    const [cases, events] = await Promise.all([casesByIds(db, ids), newsIn(db, ids, news)])
    const byCase = Map.groupBy(events, ({ case_id }) => case_id)
    yield* cases.map(({ id, state }) => ({ state, events: byCase.get(id) ?? [] }))
    last = ids.at(-1) ?? 0
    if (ids.length < atOnce) return
  }
}
async function casesWithNews(db: Db, agentId: string, news: News, after: number) {
  const rows = await newsEvents(db, news)
    .innerJoin('cases', 'cases.id', 'events.case_id')
    .select('events.case_id')
    .distinct()
    .where((eb) => eb.or([eb('lead_id', '=', agentId), eb('assignee_id', '=', agentId)]))
    .where('events.case_id', '>', after)
    .orderBy('events.case_id')
    .limit(atOnce)
    .execute()
  return rows.map(({ case_id }) => case_id)
}

async function newsIn(db: Db, caseIds: readonly number[], news: News) {
  if (caseIds.length === 0) return []
  const newestFirst = sql<number>`row_number() over (partition by case_id order by seq desc)`
  const each = newsEvents(db, news)
    .selectAll('events')
    .select(newestFirst.as('nth'))
    .where('case_id', 'in', caseIds)
  return db
    .selectFrom(each.as('each'))
    .selectAll()
    .where('nth', '<=', mostOfOne)
    .orderBy('case_id')
    .orderBy('seq')
    .execute()
}

const newsEvents = (db: Db, { kinds, since, before }: News) =>
  db
    .selectFrom('events')
    .where('events.kind', 'in', kinds)
    .where('events.at', '>=', time(since))
    .where('events.at', '<', time(before))
