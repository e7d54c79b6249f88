import { onTestFinished } from 'vitest'
import { type Answer, type Asked, resendLike } from './resend-like.ts'

export interface Listener {
  url: string
  asked: Asked[]
  /** The JSON of every request so far. */
  bodies(): unknown[]
  answer: (asked: Asked) => Answer | 'hang'
}

/** A server of somebody else's that a channel posts to; it goes with the test. */
export async function listener(
  answer: Listener['answer'] = () => ({ status: 200, body: 'ok' }),
): Promise<Listener> {
  const server = await resendLike((asked) => one.answer(asked))
  onTestFinished(server.close)
  const bodies = () => server.asked.map(({ body }): unknown => JSON.parse(body))
  const one: Listener = { url: server.url, asked: server.asked, bodies, answer }
  return one
}
