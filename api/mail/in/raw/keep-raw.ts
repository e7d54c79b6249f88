import { createHash } from 'node:crypto'
import { storable } from '@caselead/core/base/text.ts'
import { notify } from '@caselead/db/notify.ts'
import { keepReceived } from '@caselead/db/queues/inbox.ts'
import type { Db } from '@caselead/db/tables.ts'
import { headLine, type RawEnvelope } from './envelope.ts'

/**
 * Keeps a mail that came whole, to be read like every other; answers its id. The same bytes brought
 * again are kept once.
 */
export async function keepRaw(
  db: Db,
  bytes: Buffer,
  { by, to }: Pick<RawEnvelope, 'by' | 'to'>,
  at: number,
): Promise<{ id: string; isNew: boolean }> {
  const id = `raw-${createHash('sha256').update(bytes).digest('hex')}`
  const first = { from: headLine(bytes, 'from'), subject: headLine(bytes, 'subject') }
  const envelope: RawEnvelope = storable({ by, to, ...first })
  const isNew = await keepReceived(db, id, envelope, at, bytes)
  if (isNew) await notify(db, [{ channel: 'inbox', payload: '' }])
  return { id, isNew }
}
