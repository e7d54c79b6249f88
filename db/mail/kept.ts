import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/** The mail an event came as, and who may see the event. */
export async function mailOfEvent(db: Db, caseId: number, seq: number) {
  return db
    .selectFrom('inbox')
    .innerJoin('events', (join) =>
      join.onRef('events.case_id', '=', 'inbox.case_id').onRef('events.seq', '=', 'inbox.seq'),
    )
    .select(['inbox.received_at', 'inbox.whole', 'inbox.provider_id'])
    .select(['events.visibility', 'events.actor', 'events.kind'])
    .select(sql<boolean>`raw is not null`.as('is_raw'))
    .select([
      line('from').as('from'),
      line('subject').as('subject'),
      sql<unknown[] | null>`content -> 'to'`.as('to'),
      sql<{ id?: string; name: string | null }[] | null>`content -> 'attachments'`.as('files'),
    ])
    .where('inbox.case_id', '=', caseId)
    .where('inbox.seq', '=', seq)
    .limit(1)
    .executeTakeFirst()
}

const line = (name: string) => sql<string>`left(coalesce(content ->> ${sql.lit(name)}, ''), 500)`
