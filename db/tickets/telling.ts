import type { TicketState } from '@caselead/core/base/vocabulary.ts'
import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** A case that doesn't know yet what has become of its ticket. */
export interface CaseToHear {
  case_id: number
  ticket_id: number
  version: number
  attempts: number
  key: string | null
  url: string | null
  state: TicketState | null
}

/** The ticket whose cases wait longest, if its time has come. */
export async function nextTicket(db: Db, at: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('tickets')
    .select('id')
    .where('next_at', '<=', time(at))
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

const waiting = (db: Db, ticketId: number) =>
  db
    .selectFrom('ticket_cases')
    .innerJoin('tickets', 'tickets.id', 'ticket_cases.ticket_id')
    .select(['ticket_cases.case_id', 'ticket_id', 'version', 'attempts', 'key', 'url', 'state'])
    .where('ticket_id', '=', ticketId)
    .whereRef('told', '<', 'version')

/** One of its cases that doesn't know of it. */
export const nextCase = (db: Db, ticketId: number, at: number): Promise<CaseToHear | undefined> =>
  waiting(db, ticketId)
    .where((eb) =>
      eb.or([eb('ticket_cases.next_at', 'is', null), eb('ticket_cases.next_at', '<=', time(at))]),
    )
    .orderBy('ticket_cases.case_id')
    .limit(1)
    .executeTakeFirst()

/** The same once nobody else can change the case: it may be told already, or wait for another ticket. */
export async function heldCase(
  db: Db,
  { case_id, ticket_id }: CaseToHear,
): Promise<CaseToHear | undefined> {
  await db.selectFrom('cases').select('id').where('id', '=', case_id).forUpdate().execute()
  return waiting(db, ticket_id).where('case_id', '=', case_id).executeTakeFirst()
}

/** The case knows of that version. */
export async function caseHeard(db: Db, { case_id, version }: CaseToHear): Promise<void> {
  await db
    .updateTable('ticket_cases')
    .set({ told: version, next_at: null, attempts: 0 })
    .where('case_id', '=', case_id)
    .execute()
}

/** It couldn't be told; the ticket's other cases go on. */
export async function caseHearsLater(db: Db, caseId: number, at: number): Promise<void> {
  await db
    .updateTable('ticket_cases')
    .set((eb) => ({ next_at: time(at), attempts: eb('attempts', '+', 1) }))
    .where('case_id', '=', caseId)
    .execute()
}

/** None is left for now: when the first of those that failed is tried again. */
export async function ticketTold(db: Db, ticketId: number, at: number): Promise<void> {
  await db.selectFrom('tickets').select('id').where('id', '=', ticketId).forUpdate().execute()
  // A statement of its own, so that it sees who was linked while it waited for the lock.
  await sql`
    update tickets set next_at = (
      select min(greatest(waiting.next_at, ${time(at)}))
      from ticket_cases as waiting
      where waiting.ticket_id = tickets.id and waiting.told < tickets.version
    ) where id = ${ticketId}
  `.execute(db)
}
