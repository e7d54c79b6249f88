import { createHmac } from 'node:crypto'

/** The headers that prove a webhook's body is ours (Standard Webhooks, as Resend signs). */
export function signWebhook(secret: string, id: string, at: number, payload: string) {
  const timestamp = String(Math.floor(at / 1000))
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key)
    .update(`${id}.${timestamp}.${payload}`)
    .digest('base64')
  return {
    'svix-id': id,
    'svix-timestamp': timestamp,
    'svix-signature': `v1,${signature}`,
  }
}
