import { Worker } from 'node:worker_threads'
import { seconds } from '@caselead/core/base/instant.ts'
import type { MailBody, MailWords } from './reply-text.ts'

export type ReadApart = MailWords | { unread: string }

/** Reading takes milliseconds; a document that wants more of either is none we can read. */
const bounds = { time: seconds(10), megabytes: 256 }

/**
 * The writer's own words of a mail. Documents of strangers are read in a thread of their own, which
 * is ended when it takes too long or too much: whatever a mail holds, this process goes on.
 */
export function readApart(body: MailBody, { time, megabytes } = bounds): Promise<ReadApart> {
  const reading = queue.then(() => read(body, time, megabytes))
  queue = reading
  return reading
}

/** One after another, so that what one costs is known. */
let queue: Promise<unknown> = Promise.resolve()
let reader: Worker | null = null

function read(body: MailBody, time: number, megabytes: number): Promise<ReadApart> {
  reader ??= started(megabytes)
  const worker = reader
  worker.ref()
  return new Promise((resolve) => {
    const end = (outcome: ReadApart) => {
      clearTimeout(limit)
      for (const name of ['message', 'error', 'exit']) worker.removeAllListeners(name)
      worker.on('error', () => {})
      worker.unref()
      if ('unread' in outcome) {
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
    worker.postMessage(body)
  })
}

const started = (megabytes: number): Worker =>
  new Worker(new URL('./mail-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })

const whyEnded = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'It takes too much memory to read.'
    : `It can't be read: ${error instanceof Error ? error.message : String(error)}.`
