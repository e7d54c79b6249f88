import { readFile, writeFile } from 'node:fs/promises'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { contentIn, readRaw } from './raw/raw-mail.ts'
import { type MailBody, type MailWords, mailWords } from './reply-text.ts'

export type ToRead = { body: MailBody } | { raw: RawFile } | { part: Part }

/** A mail as it came over the wire, in a file. */
export interface RawFile {
  path: string
  id: string
  /** The addresses it was delivered for, where whoever brought it says so. */
  receivedFor: readonly string[]
}

/** An attachment of such a mail, by the id it is listed under; its content goes into the file `to`. */
export interface Part {
  path: string
  id: string
  to: string
}

/** What is wrong with a mail that can't be read; nothing else is known of it. */
export interface Wrong {
  wrong: string
}

type ReadMail = MailWords | ReceivedMail | { isThere: boolean } | Wrong

process.on('message', async (asked: ToRead) => {
  const read: ReadMail = await answer(asked).catch((error) => ({ wrong: String(error.message) }))
  process.send?.(read)
})
process.on('disconnect', () => process.exit())
process.send?.('ready')

async function answer(asked: ToRead): Promise<ReadMail> {
  if ('body' in asked) return mailWords(asked.body)
  if ('part' in asked) return keepPart(asked.part)
  const { path, ...mail } = asked.raw
  return readRaw({ ...mail, bytes: await readFile(path) })
}

async function keepPart({ path, id, to }: Part): Promise<{ isThere: boolean }> {
  const content = await contentIn(await readFile(path), id)
  if (content) await writeFile(to, content, { mode: 0o600 })
  return { isThere: content !== null }
}
