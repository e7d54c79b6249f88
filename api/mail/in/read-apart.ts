import { Worker } from 'node:worker_threads'
import { seconds } from '@caselead/core/base/instant.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import type { Part, ToRead } from './mail-worker.ts'
import type { RawMail } from './raw/raw-mail.ts'
import type { MailBody, MailWords } from './reply-text.ts'

type OrUnread<Read> = Read | { unread: string }
export type ReadApart = OrUnread<MailWords>

/** Reading takes milliseconds; a document that wants more of either is none we can read. */
const bounds = { time: seconds(10), megabytes: 512 }
/** A file of 25 MB takes seconds of its own. */
const rawBounds = { ...bounds, time: seconds(40) }

/**
 * The writer's own words of a mail. Documents of strangers are read in a thread of their own, which
 * is ended when it takes too long or too much: whatever a mail holds, this process goes on.
 */
export const readApart = (body: MailBody, within = bounds): Promise<ReadApart> =>
  apart<MailWords>({ body }, within)

/** A mail as it came over the wire, read in the same way. */
export const readRawApart = (raw: RawMail, within = rawBounds): Promise<OrUnread<ReceivedMail>> =>
  apart<ReceivedMail>({ raw }, within)

/** The content of an attachment of such a mail; null where it has none by this id. */
export const partApart = (part: Part, within = rawBounds) =>
  apart<{ content: Uint8Array | null }>({ part }, within)

function apart<Read>(asked: ToRead, { time, megabytes }: typeof bounds): Promise<OrUnread<Read>> {
  const reading = queue.then(() => read<Read>(asked, time, megabytes))
  queue = reading
  return reading
}

/** One after another, so that what one costs is known. */
let queue: Promise<unknown> = Promise.resolve()
let reader: Worker | null = null

function read<Read>(asked: ToRead, time: number, megabytes: number): Promise<OrUnread<Read>> {
  reader ??= started(megabytes)
  const worker = reader
  worker.ref()
  return new Promise((resolve) => {
    const end = (outcome: OrUnread<Read>) => {
      clearTimeout(limit)
      for (const name of ['message', 'error', 'exit']) worker.removeAllListeners(name)
      worker.on('error', () => {})
      worker.unref()
      if (isUnread(outcome)) {
        reader = null
        void worker.terminate()
      }
      resolve(outcome)
    }
    const tooLong = `It takes longer than ${time / 1000} seconds to read.`
    const limit = setTimeout(() => end({ unread: tooLong }), time)
    worker.once('message', end)
    worker.once('error', (error) => end({ unread: whyEnded(error) }))
    worker.once('exit', () => end({ unread: 'Reading it was interrupted.' }))
    worker.postMessage(asked)
  })
}

const isUnread = (outcome: unknown): boolean =>
  typeof outcome === 'object' && outcome !== null && 'unread' in outcome

const started = (megabytes: number): Worker =>
  new Worker(new URL('./mail-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })

const whyEnded = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'It takes too much memory to read.'
    : `It can't be read: ${error instanceof Error ? error.message : String(error)}.`
