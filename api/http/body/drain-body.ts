import type { MiddlewareHandler } from 'hono'

const mostSkimmed = 64_000_000

/**
 * Reads what is sent to its end, also when it was refused at its beginning: whoever still sends would
 * not hear the answer, and the next request on the connection would get none.
 */
export const drainBody: MiddlewareHandler = async (c, next) => {
  await next()
  const { body, bodyUsed } = c.req.raw
  if (body && !bodyUsed && !body.locked) await skim(body).catch(() => {})
}

async function skim(body: ReadableStream<Uint8Array>): Promise<void> {
  let read = 0
  for await (const piece of body) {
    read += piece.length
    if (read > mostSkimmed) return
  }
}
