import { seconds } from '@caselead/core/base/instant.ts'
import { longestPause } from '../base/back-off.ts'
import { cappedBody } from '../base/capped-body.ts'
import { Rest } from '../base/rest.ts'
import { retryAfterMs } from '../base/retry-after.ts'
import { wordsIn } from './reply.ts'
import { type ModelRequest, requestFor } from './request.ts'

export interface HostedSettings {
  /** Up to and without `/chat/completions`. */
  url: string
  model: string
  key: string | null
}

export type ModelAnswer =
  | { outcome: 'answered'; words: string }
  /** It won't be answered: leave it as it is. */
  | { outcome: 'refused'; reason: string }
  /** Nothing will be answered until somebody mends the settings. */
  | { outcome: 'misconfigured'; reason: string }
  /** Try again, after `afterMs` at the earliest. */
  | { outcome: 'later'; afterMs: number; reason: string }

export interface HostedModel {
  name: string
  /** Asked to wait, or the server is down. */
  rest: Rest
  /** When it last answered, by the steady clock. */
  answeredAt: number
  ask(request: ModelRequest, now: number, stopped: AbortSignal): Promise<ModelAnswer>
}

const patience = seconds(10)
const longestAnswer = 64_000

/** A model behind an address that speaks OpenAI's chat completions. Asking never throws. */
export function createHostedModel(
  { url, model, key }: HostedSettings,
  timeoutMs = patience,
): HostedModel {
  const address = `${url.replace(/(?<!\/)\/+$/, '')}/chat/completions`
  const headers = {
    'content-type': 'application/json',
    ...(key !== null && { authorization: `Bearer ${key}` }),
  }
  const post = (body: string, signal: AbortSignal) =>
    fetch(address, { method: 'POST', headers, body, signal, redirect: 'manual' })
  let knowsSchemas = true
  return {
    name: model,
    rest: new Rest(),
    answeredAt: Number.NEGATIVE_INFINITY,
    async ask(request, now, stopped) {
      const signal = AbortSignal.any([stopped, AbortSignal.timeout(timeoutMs)])
      try {
        let response = await post(requestFor(model, request, knowsSchemas), signal)
        if (knowsSchemas && isNotUnderstood(response)) {
          await response.body?.cancel()
          response = await post(requestFor(model, request, false), signal)
          if (response.ok) knowsSchemas = false
        }
        return response.ok ? answered(await bodyOf(response)) : failed(response, now)
      } catch (error) {
        return { outcome: 'later', afterMs: 0, reason: whyNone(error) }
      }
    },
  }
}

const isNotUnderstood = ({ status }: Response): boolean => status === 400 || status === 422

function answered(body: string | null): ModelAnswer {
  if (body === null) return { outcome: 'refused', reason: 'the answer is too long' }
  const words = wordsIn(body)
  return words === null
    ? { outcome: 'refused', reason: 'the answer is no chat completion' }
    : { outcome: 'answered', words }
}

/** Null when it is longer than any answer should be; the rest is not read. */
async function bodyOf({ body }: Response): Promise<string | null> {
  const whole = await cappedBody(body, longestAnswer)
  if (!whole) await body?.cancel()
  return whole?.toString() ?? null
}

const settingsAreWrong = new Set([401, 402, 403, 404, 405])

// What the server says about it may hold the key, so its status is all that is told.
async function failed({ status, headers, body }: Response, now: number): Promise<ModelAnswer> {
  await body?.cancel()
  const reason = `HTTP ${status}`
  if (settingsAreWrong.has(status) || (status >= 300 && status < 400))
    return { outcome: 'misconfigured', reason }
  if (status === 408 || status === 409 || status === 429 || status >= 500)
    return {
      outcome: 'later',
      afterMs: retryAfterMs(headers.get('retry-after'), now, longestPause),
      reason,
    }
  return { outcome: 'refused', reason }
}

function whyNone(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer'
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : error.name
  return `no answer: ${code}`
}
