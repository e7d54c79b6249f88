import { notify } from '../notify.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

export interface TicketLink {
  caseId: number
  leadId: string | null
  /** What the ticket is called. */
  names: readonly string[]
  key: string | null
  url: string | null
  at: number
}

/** The case waits for this ticket from now on, and for no other. */
export async function linkTicket(db: Db, link: TicketLink): Promise<void> {
  const ticketId = (await ticketNamed(db, link.names)) ?? (await newTicket(db, link))
  const row = {
    ...{ ticket_id: ticketId, lead_id: link.leadId, told: 0, next_at: null, attempts: 0 },
    ...{ doubted_at: time(link.at), to_tell: false },
  }
  await db
    .insertInto('ticket_cases')
    .values({ case_id: link.caseId, ...row })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(row))
    .execute()
  await tellOfTicket(db, ticketId, link.at)
}

export async function unlinkTicket(db: Db, caseId: number): Promise<void> {
  await db.deleteFrom('ticket_cases').where('case_id', '=', caseId).execute()
}

/** Whom its customer hears of the ticket from, and whether that's still to come. */
export async function markToTell(
  db: Db,
  { caseId, leadId, toTell }: { caseId: number; leadId: string | null; toTell: boolean },
): Promise<void> {
  await db
    .updateTable('ticket_cases')
    .set({ lead_id: leadId, to_tell: toTell })
    .where('case_id', '=', caseId)
    .where((eb) => eb.or([eb('to_tell', '!=', toTell), eb('lead_id', 'is distinct from', leadId)]))
    .execute()
}

async function ticketNamed(db: Db, names: readonly string[]): Promise<number | undefined> {
  const found = await db
    .selectFrom('ticket_names')
    .select('ticket_id')
    .where('name', 'in', names)
    .orderBy('ticket_id')
    .executeTakeFirst()
  return found?.ticket_id
}

/** Whoever named it meanwhile has made it already. */
async function newTicket(db: Db, { names, key, url, at }: TicketLink): Promise<number> {
  const { id } = await db
    .insertInto('tickets')
    .values({ key, url, state: null, state_at: null, heard_at: time(at), next_at: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await nameTicket(db, id, names)
  const named = (await ticketNamed(db, names)) ?? id
  if (named !== id) await db.deleteFrom('tickets').where('id', '=', id).execute()
  return named
}

/** A name that is another ticket's stays with it. */
export async function nameTicket(db: Db, id: number, names: readonly string[]): Promise<void> {
  await db
    .insertInto('ticket_names')
    .values(names.map((name) => ({ name, ticket_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Wakes whoever passes on what is known of it; nobody where nothing is. */
export async function tellOfTicket(db: Db, id: number, at: number): Promise<void> {
  const waiting = await db
    .updateTable('tickets')
    .set({ next_at: time(at) })
    .where('id', '=', id)
    .where('version', '>', 0)
    .returning('id')
    .executeTakeFirst()
  if (waiting) await notify(db, [{ channel: 'ticket', payload: '' }])
}
