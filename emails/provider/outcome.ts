export type SendOutcome =
  /** `restMs`: it takes no other for so long. */
  | { outcome: 'accepted'; id: string | null; restMs?: number }
  /** This mail will never be taken: leave it, and show the reason. */
  | { outcome: 'refused'; reason: string }
  /** No mail will be taken until somebody mends the settings: keep it. */
  | { outcome: 'misconfigured'; reason: string }
  /** Try again with the same idempotency key, after `afterMs` at the earliest. */
  | { outcome: 'later'; afterMs: number; reason: string }

export type Failure = Exclude<SendOutcome, { outcome: 'accepted' }>

/** What Resend's client answers; it says `statusCode: null` when no answer came. */
export interface Answer<Found> {
  data: Found | null
  error: { name?: string; message?: string; statusCode?: number | null } | null
  headers: Record<string, string> | null
}

export function sendOutcome({ data, ...answer }: Answer<{ id: string }>): SendOutcome {
  if (data) return { outcome: 'accepted', id: data.id, ...usedUp(answer.headers) }
  // The key was used for a mail that was taken; only its wording differed then.
  if (answer.error?.name === 'invalid_idempotent_request') return { outcome: 'accepted', id: null }
  const failed = failure(answer)
  // Sending has one address; where it is unknown, the server is not the one we mean.
  return answer.error?.statusCode === 404 ? { ...failed, outcome: 'misconfigured' } : failed
}

const settingsAreWrong = new Set(['invalid_from_address', 'method_not_allowed'])

export function failure({ error, headers }: Omit<Answer<unknown>, 'data'>): Failure {
  const status = error?.statusCode ?? null
  const name = error?.name ?? ''
  const reason = [status, name, error?.message].filter(Boolean).join(' ') || 'no answer'
  if (status === 401 || status === 403 || settingsAreWrong.has(name))
    return { outcome: 'misconfigured', reason }
  if (status === null || status === 408 || status === 409 || status === 429 || status >= 500)
    return { outcome: 'later', afterMs: waitMs(headers), reason }
  return { outcome: 'refused', reason }
}

/** Its limit is reached: the next mail would be turned away. */
function usedUp(headers: Record<string, string> | null): { restMs?: number } {
  const isUsedUp = Number(headers?.['ratelimit-remaining'] ?? 1) <= 0
  const restMs = isUsedUp ? waitMs(headers) : 0
  return restMs > 0 ? { restMs } : {}
}

const longestWaitSeconds = 24 * 60 * 60

function waitMs(headers: Record<string, string> | null): number {
  const seconds = Number(headers?.['retry-after'] ?? headers?.['ratelimit-reset'] ?? 0)
  if (!(seconds > 0)) return 0
  return Math.ceil(Math.min(seconds, longestWaitSeconds) * 1000)
}
