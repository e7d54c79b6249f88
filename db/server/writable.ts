import { CompiledQuery } from 'kysely'
import type { Db } from '../tables.ts'

export const askWritable = `select not pg_is_in_recovery()
  and current_setting('transaction_read_only') = 'off' as writable`

/** Whether this server takes changes: a standby and one that is shut for maintenance don't. */
export async function isWritable(db: Db): Promise<boolean> {
  const { rows } = await db.executeQuery<{ writable: boolean }>(CompiledQuery.raw(askWritable))
  return rows[0]?.writable === true
}
