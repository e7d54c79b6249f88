import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { rawPieces } from '@caselead/db/mail/raw.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { spool } from '../../../files/spool.ts'
import type { Runtime } from '../../../runtime/runtime.ts'
import { type OrUnread, partApart, readRawApart } from '../read-apart.ts'

type Kept = Pick<Runtime, 'db' | 'files'>

/** A mail that came whole, read from where it's kept. */
export const readKept = (
  kept: Kept,
  id: string,
  receivedFor: readonly string[],
): Promise<OrUnread<ReceivedMail>> =>
  onDisk(kept, id, (path) => readRawApart({ path, id, receivedFor }))

/** The content of an attachment of one, by the id it is listed under; null where there is none. */
export const keptPart = (
  kept: Kept,
  id: string,
  part: string,
): Promise<OrUnread<{ content: AsyncIterable<Uint8Array> | null }>> =>
  onDisk(kept, id, async (path) => {
    const to = `${path}-part`
    const read = await partApart({ path, id: part, to })
    if (!('unread' in read)) return { content: read.isThere ? taken(to) : null }
    await rm(to, { force: true })
    return read
  })

/** It lies on this machine's disk while it's read, so that a piece of it is in memory at a time. */
async function onDisk<T>(
  { db, files }: Kept,
  id: string,
  read: (path: string) => Promise<T>,
): Promise<T> {
  const { path, discard } = await spool(files.folder, rawPieces(db, id), Number.POSITIVE_INFINITY)
  try {
    return await read(path)
  } finally {
    await discard()
  }
}

/** The file goes once it was taken. */
async function* taken(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path)
  } finally {
    await rm(path, { force: true })
  }
}
