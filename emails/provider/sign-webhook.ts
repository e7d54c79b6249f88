import { createHmac, timingSafeEqual } from 'node:crypto'

/** The headers that prove a webhook's body is ours (Standard Webhooks, under the names Resend uses). */
export function signWebhook(secret: string, id: string, at: number, payload: string) {
  return {
    'svix-id': id,
    'svix-timestamp': timestampOf(at),
    'svix-signature': signature(secret, id, at, payload),
  }
}

/** The same under the names of the standard; without a secret nothing is signed. */
export function standardHeaders(secret: string | null, id: string, at: number, payload: string) {
  return {
    'webhook-id': id,
    'webhook-timestamp': timestampOf(at),
    ...(secret === null ? {} : { 'webhook-signature': signature(secret, id, at, payload) }),
  }
}

/** Whether one of the signatures a request names is that of its body; takes as long for a wrong one. */
export function isSignedStandard(
  secret: string,
  { id, at, signature: named }: { id: string; at: number; signature: string },
  payload: string,
): boolean {
  const expected = Buffer.from(signature(secret, id, at, payload))
  return named
    .split(' ', mostSignatures)
    .map((each) => Buffer.from(each))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected))
}

/** Of a secret that is being replaced there are two. */
const mostSignatures = 10

const timestampOf = (at: number): string => String(Math.floor(at / 1000))

function signature(secret: string, id: string, at: number, payload: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signed = `${id}.${timestampOf(at)}.${payload}`
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}
