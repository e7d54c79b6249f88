import type { Db } from '../tables.ts'

/** When somebody was last invited; another invitation to them waits for this transaction. */
export async function lastInvited(db: Db, recipient: string): Promise<number | null> {
  const [kind, id = ''] = recipient.split(':')
  const team = db.selectFrom('agents').select('id').where('id', '=', id)
  const customers = db.selectFrom('contacts').select('id').where('id', '=', id)
  await (kind === 'agent' ? team.forUpdate() : customers.forUpdate()).execute()
  const row = await db
    .selectFrom('outbox')
    .select('created_at')
    .where('recipient', '=', recipient)
    .where('kind', '=', 'invitation')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.created_at ?? null
}
