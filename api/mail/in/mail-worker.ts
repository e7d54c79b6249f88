import { parentPort } from 'node:worker_threads'
import { type RawMail, readRaw } from './raw/raw-mail.ts'
import { type MailBody, mailWords } from './reply-text.ts'

export type ToRead = { body: MailBody } | { raw: RawMail }

// What it throws ends the thread, and whoever asked is told why.
parentPort?.on('message', async (asked: ToRead) =>
  parentPort?.postMessage('raw' in asked ? await readRaw(asked.raw) : mailWords(asked.body)),
)
