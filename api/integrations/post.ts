import { seconds } from '@caselead/core/base/instant.ts'
import { cappedBody } from '../base/capped-body.ts'
import { retryAfterMs } from '../base/retry-after.ts'
import { postWords } from './words.ts'

export type PostOutcome =
  | { outcome: 'taken'; answer: string }
  /** It will never be taken like this: leave it, and show the reason. */
  | { outcome: 'refused'; reason: string }
  /** Try again, after `afterMs` at the earliest when that is said. */
  | { outcome: 'later'; afterMs: number; reason: string }

const patience = seconds(10)
const longestAnswer = 64 * 1024
const longestWait = seconds(24 * 60 * 60)

/** Posts JSON. Follows no redirect, waits ten seconds and reads 64 KB; nothing here throws. */
export async function post(
  url: string,
  body: string,
  headers: Record<string, string>,
  now: number,
): Promise<PostOutcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Caselead', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    const answer = await bodyOf(response)
    return outcomeOf(response, answer, now)
  } catch (error) {
    return { outcome: 'later', afterMs: 0, reason: reasonOf(error) }
  }
}

function outcomeOf(response: Response, answer: string, now: number): PostOutcome {
  const { status, headers } = response
  if (response.ok) return { outcome: 'taken', answer }
  const reason = postWords.answered(status)
  if (status >= 300 && status < 400) {
    return { outcome: 'refused', reason: postWords.redirected(status) }
  }
  if (status >= 500 || [408, 425, 429].includes(status)) {
    return {
      outcome: 'later',
      afterMs: retryAfterMs(headers.get('retry-after'), now, longestWait),
      reason,
    }
  }
  return { outcome: 'refused', reason }
}

/** Nothing when it is longer than any answer should be; a connection that goes on talking is closed. */
async function bodyOf({ body }: Response): Promise<string> {
  const whole = await cappedBody(body, longestAnswer)
  if (!whole) await body?.cancel()
  return whole?.toString() ?? ''
}

// The message of a failed fetch may name the address; its code does not.
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return postWords.tooSlow
  }
  const cause = error instanceof Error ? error.cause : null
  const code = cause && typeof cause === 'object' && 'code' in cause ? cause.code : null
  return typeof code === 'string' ? postWords.unreachableFor(code) : postWords.unreachable
}
