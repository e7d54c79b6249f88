import { Resend } from 'resend'

export interface SignedRequest {
  /** The body exactly as it arrived. */
  payload: string
  headers: Headers | Record<string, string | undefined>
  /** "whsec_…" */
  secret: string
}

export type Verified = { verified: true; event: unknown } | { verified: false; reason: string }

/** Whether Resend signed this request within five minutes of now. */
export function verifyWebhook({ payload, headers, secret }: SignedRequest): Verified {
  const sent = new Headers(headers instanceof Headers ? headers : defined(headers))
  const named = (name: string) => sent.get(`svix-${name}`) ?? sent.get(`webhook-${name}`) ?? ''
  const timestamp = named('timestamp')
  if (!/^\d+$/.test(timestamp)) return { verified: false, reason: 'No timestamp' }
  try {
    const event: unknown = new Resend('verifying needs no key').webhooks.verify({
      payload,
      headers: { id: named('id'), timestamp, signature: named('signature') },
      webhookSecret: secret,
    })
    return event === undefined
      ? { verified: false, reason: 'No payload' }
      : { verified: true, event }
  } catch (error) {
    return { verified: false, reason: error instanceof Error ? error.message : 'Unreadable' }
  }
}

const defined = (headers: Record<string, string | undefined>): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] satisfies [string, string]],
  )
