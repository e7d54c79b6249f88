import type { TicketState, TicketTracker } from '@caselead/core/base/vocabulary.ts'
import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'
import { nameTicket, tellOfTicket } from './links.ts'

/** What a tracker says of one ticket. */
export interface TicketNews {
  /** What it's called, and was. */
  names: readonly string[]
  /** What it's called, too, unless a ticket with an address is meant: another may have the same key. */
  keys?: readonly string[]
  key: string | null
  url: string | null
  state: TicketState
  /** When it came to that, by the tracker's clock. */
  at: number
}

export type KnownTicket = Pick<Row<'tickets'>, 'id' | 'key' | 'url' | 'state' | 'state_at'>

/** Tickets one name may stand for: the same may have been linked by its address and by its key. */
const mostOfOneName = 20

/** Locked until the transaction ends, so that two deliveries are taken one after the other. */
export const ticketsNamed = (
  db: Db,
  { names, keys = [] }: Pick<TicketNews, 'names' | 'keys'>,
): Promise<KnownTicket[]> =>
  db
    .selectFrom('tickets')
    .select(['id', 'key', 'url', 'state', 'state_at'])
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('ticket_names')
        .select('ticket_id')
        .where('name', 'in', [...names, ...keys])
        .where((each) => each.or([each('name', 'in', names), each('tickets.url', 'is', null)])),
    )
    .orderBy('id')
    .limit(mostOfOneName)
    .forUpdate()
    .execute()

interface Sent {
  tracker: TicketTracker
  id: string
  digest: Buffer
}

/** Whether the same was taken before, under its id or under another. */
export async function isRepeated(db: Db, { tracker, id, digest }: Sent): Promise<boolean> {
  const row = await db
    .selectFrom('ticket_deliveries')
    .select('at')
    .where('tracker', '=', tracker)
    .where((eb) => eb.or([eb('id', '=', id), eb('digest', '=', digest)]))
    .executeTakeFirst()
  return row !== undefined
}

/** False where somebody took the same meanwhile. */
export async function keepDelivery(db: Db, sent: Sent, at: number): Promise<boolean> {
  const row = await db
    .insertInto('ticket_deliveries')
    .values({ ...sent, at: time(at) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** It is heard of, whether or not that's anything new; `until` unless it was outdated. */
export async function hearOfTicket(
  db: Db,
  id: number,
  { names, until }: { names: readonly string[]; until: number | null },
  at: number,
): Promise<void> {
  await nameTicket(db, id, names)
  await db
    .updateTable('tickets')
    .set({ heard_at: time(at), ...(until !== null && { state_at: time(until) }) })
    .where('id', '=', id)
    .execute()
}

/** What has become of it, for every case that waits for it. */
export async function changeTicket(
  db: Db,
  id: number,
  { key, url, state }: TicketNews,
  at: number,
): Promise<void> {
  await db
    .updateTable('tickets')
    .set((eb) => ({
      key: key ?? eb.ref('key'),
      url: url ?? eb.ref('url'),
      ...{ state, version: eb('version', '+', 1) },
    }))
    .where('id', '=', id)
    .execute()
  await tellOfTicket(db, id, at)
}
