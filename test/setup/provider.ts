import { type Answer, error, resendLike } from './resend-like.ts'

/** What goes wrong with one request; 'taken' means that the mail was accepted all the same. */
export type Trouble =
  | 'none'
  | 'slow'
  | 'fails'
  | 'taken but fails'
  | 'taken but silent'
  | 'too many'
  | 'bad address'
  | 'bad key'

export interface Provider {
  url: string
  /** By idempotency key: how often the mail was sent to its receiver. */
  accepted: Map<string, number>
  /** Keys that came back with another mail than before. */
  reworded: string[]
  /** Every request, in order. */
  asks: { key: string; at: number; trouble: Trouble }[]
  close(): Promise<void>
}

interface Plan {
  trouble?: (key: string, ask: number) => Trouble
  now?: () => number
  /** No request is looked at before this. */
  opens?: () => Promise<unknown>
  /** Said with 429, in seconds. */
  retryAfter?: number
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** A mail provider that listens where Resend would, keeps its promises and has bad days. */
export async function provider(plan: Plan = {}): Promise<Provider> {
  const { trouble = () => 'none', now = Date.now, opens, retryAfter = 1 } = plan
  const known = new Map<string, string>()
  const accepted = new Map<string, number>()
  const reworded: string[] = []
  const asks: Provider['asks'] = []

  const take = (key: string, body: string): Answer => {
    const before = known.get(key)
    if (before === undefined) accepted.set(key, (accepted.get(key) ?? 0) + 1)
    else if (before !== body) {
      reworded.push(key)
      return error(409, 'invalid_idempotent_request')
    }
    known.set(key, body)
    return { status: 200, body: { id: `mail-${key}` } }
  }

  const server = await resendLike(async ({ headers, body }) => {
    await opens?.()
    const key = String(headers['idempotency-key'])
    const what: Trouble = trouble(key, asks.length)
    asks.push({ key, at: now(), trouble: what })
    switch (what) {
      case 'none':
        return take(key, body)
      case 'slow':
        await wait(200)
        return take(key, body)
      case 'fails':
        return error(500, 'application_error')
      case 'taken but fails':
        take(key, body)
        return error(500, 'application_error')
      case 'taken but silent':
        take(key, body)
        return 'hang'
      case 'too many':
        return error(429, 'rate_limit_exceeded', { 'retry-after': String(retryAfter) })
      case 'bad address':
        return error(422, 'validation_error')
      case 'bad key':
        return error(401, 'missing_api_key')
    }
  })
  return { url: server.url, accepted, reworded, asks, close: server.close }
}
