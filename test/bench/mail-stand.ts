import { type Answer, error, resendLike } from '../setup/resend-like.ts'

export interface MailStand {
  url: string
  isAway: boolean
  turnedAway: number
  /** Keys that came back with another mail than before. */
  reworded: number
  /** Updates taken so far. */
  updates(): number
  /** By case, how many updates were taken under keys of their own. */
  perCase(): Map<string, number>
  /** When a mail of this key was taken, by the steady clock. */
  accepts(key: string): Promise<number>
  close(): Promise<void>
}

/** A provider that keeps its limit, says so in its headers, and knows the keys it was given. */
export async function mailStand(limit: number): Promise<MailStand> {
  const bodies = new Map<string, string>()
  const cases = new Map<string, number>()
  const awaited = new Map<string, (at: number) => void>()
  let second = 0
  let used = 0

  const headers = () => {
    const now = performance.now()
    if (now >= second + 1000) {
      second = now
      used = 0
    }
    used += 1
    const reset = Math.max(0.05, (second + 1000 - now) / 1000).toFixed(3)
    const remaining = String(Math.max(0, limit - used))
    return {
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': remaining,
      'ratelimit-reset': reset,
    }
  }

  const take = (key: string, body: string, said: Record<string, string>): Answer => {
    const before = bodies.get(key)
    if (before !== undefined && before !== body) {
      stand.reworded += 1
      return error(409, 'invalid_idempotent_request', said)
    }
    if (before === undefined) note(body)
    bodies.set(key, body)
    awaited.get(key)?.(performance.now())
    return { status: 200, body: { id: `mail-${key}` }, headers: said }
  }

  const note = (body: string) => {
    const { subject, tags } = JSON.parse(body) as {
      subject: string
      tags: { name: string; value: string }[]
    }
    if (!tags.some(({ value }) => value === 'update')) return
    const number = /C-\d+/.exec(subject)?.[0] ?? subject
    cases.set(number, (cases.get(number) ?? 0) + 1)
  }

  const server = await resendLike((asked) => {
    if (stand.isAway) return error(503, 'service_unavailable')
    const said = headers()
    if (used > limit) {
      stand.turnedAway += 1
      return error(429, 'rate_limit_exceeded', said)
    }
    return take(String(asked.headers['idempotency-key']), asked.body, said)
  })
  const stand: MailStand = {
    ...{ url: server.url, isAway: false, turnedAway: 0, reworded: 0 },
    updates: () => cases.size,
    perCase: () => cases,
    accepts: (key) =>
      bodies.has(key)
        ? Promise.resolve(performance.now())
        : new Promise((resolve) => awaited.set(key, resolve)),
    close: server.close,
  }
  return stand
}
