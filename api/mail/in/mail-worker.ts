import { parentPort } from 'node:worker_threads'
import { contentIn, type RawMail, readRaw } from './raw/raw-mail.ts'
import { type MailBody, mailWords } from './reply-text.ts'

export type ToRead = { body: MailBody } | { raw: RawMail } | { part: Part }

/** An attachment of a mail that came whole, by the id it is listed under. */
export interface Part {
  bytes: Uint8Array
  id: string
}

// What it throws ends the thread, and whoever asked is told why.
parentPort?.on('message', async (asked: ToRead) => parentPort?.postMessage(await answer(asked)))

async function answer(asked: ToRead) {
  if ('raw' in asked) return readRaw(asked.raw)
  if ('body' in asked) return mailWords(asked.body)
  return { content: await contentIn(asked.part.bytes, asked.part.id) }
}
