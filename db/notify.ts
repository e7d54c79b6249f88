import { sql } from 'kysely'
import { rowsOf } from './rows.ts'
import type { Db } from './tables.ts'

export interface Message {
  channel: Channel
  payload: string
}

export const messageRecord = sql.raw('(channel text, payload text)')

/** Tells every listening process, when the transaction commits. */
export async function notify(db: Db, messages: Message[]): Promise<void> {
  if (messages.length === 0) return
  await sql`
    select pg_notify(channel, payload) from ${rowsOf(messages)} ${messageRecord}
  `.execute(db)
}

/**
 * `case`: id of a case that changed, and `team` behind it when customers see nothing of it · `clock`:
 * an instant to wake at · `outbox`: mail to send · `file`: one to fetch · `reading`: a message to read again · `session`:
 * hash of one that ended · `help`: an article changed · `ticket`: cases are to hear of one.
 */
export const channels = [
  ...([
    'case',
    'clock',
    'outbox',
    'inbox',
    'file',
    'reading',
    'session',
    'help',
    'ticket',
  ] as const),
] as const
export type Channel = (typeof channels)[number]
