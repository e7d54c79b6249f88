import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../core/refusal.ts'

/** So much more is read and thrown away: whoever still sends would not hear the answer. */
const mostSkimmed = 64_000_000

/** Refuses a body of more bytes than this, whatever is in it. */
export const atMost = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: async (c) => {
      await skim(c.req.raw.body).catch(() => {})
      const message = 'This is more than can be sent at once. Please shorten it.'
      throw new Refusal('invalid', message)
    },
  })

async function skim(body: ReadableStream<Uint8Array> | null): Promise<void> {
  let read = 0
  for await (const piece of body ?? []) {
    read += piece.length
    if (read > mostSkimmed) return
  }
}
