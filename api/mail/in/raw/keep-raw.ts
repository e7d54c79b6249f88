import { createReadStream } from 'node:fs'
import { storable } from '@caselead/core/base/text.ts'
import { keepPieces, rawPiece } from '@caselead/db/mail/raw.ts'
import { notify } from '@caselead/db/notify.ts'
import { keepReceived } from '@caselead/db/queues/inbox.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { Spooled } from '../../../files/spool.ts'
import { headLine, type RawEnvelope } from './envelope.ts'

/**
 * Keeps a mail that came whole, to be read like every other; answers its id. The same bytes brought
 * again are kept once. One transaction keeps all of it: cut short, nothing of it is there.
 */
export async function keepRaw(
  db: Db,
  { path, sha256, head }: Pick<Spooled, 'path' | 'sha256' | 'head'>,
  { by, to }: Pick<RawEnvelope, 'by' | 'to'>,
  at: number,
): Promise<{ id: string; isNew: boolean }> {
  const id = `raw-${sha256}`
  const first = { from: headLine(head, 'from'), subject: headLine(head, 'subject') }
  const envelope: RawEnvelope = storable({ by, to, ...first })
  const isNew = await db.transaction().execute(async (within) => {
    if (!(await keepReceived(within, id, envelope, at, head))) return false
    await keepPieces(within, id, after(path, head.length))
    await notify(within, [{ channel: 'inbox', payload: '' }])
    return true
  })
  return { id, isNew }
}

const after = (path: string, start: number): AsyncIterable<Buffer> =>
  createReadStream(path, { start, highWaterMark: rawPiece })
