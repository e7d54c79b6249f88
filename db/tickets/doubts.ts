import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** Cases whose ticket has been silent since, and whose lead hasn't been asked since: the longest first. */
export const silentTickets = (db: Db, before: number, after: number, most: number) =>
  db
    .selectFrom('ticket_cases')
    .innerJoin('tickets', 'tickets.id', 'ticket_cases.ticket_id')
    .select(['case_id', 'url'])
    .where('doubted_at', '<', time(before))
    .where('heard_at', '<', time(before))
    .where('case_id', '>', after)
    .where((eb) => eb.or([eb('state', 'is', null), eb('state', 'in', ['open', 'in_progress'])]))
    .orderBy('case_id')
    .limit(most)
    .execute()

export async function noteDoubt(db: Db, caseId: number, at: number): Promise<void> {
  await db
    .updateTable('ticket_cases')
    .set({ doubted_at: time(at) })
    .where('case_id', '=', caseId)
    .execute()
}
