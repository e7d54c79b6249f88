import { createHmac, timingSafeEqual } from 'node:crypto'
import { days } from '@caselead/core/base/instant.ts'

const lasts = days(30)

const signed = (secret: string, expires: string): string =>
  createHmac('sha256', secret).update(`operator:${expires}`).digest('base64url').slice(0, 22)

/**
 * Whoever sees what Caselead prints when it starts is its operator, and this key says so. It follows
 * from `SECRET`, so it is stored nowhere and every process knows it; it lasts 30 days.
 */
export function operatorKey(secret: string, now: number): string {
  const expires = Math.floor((now + lasts) / 1000).toString(36)
  return `${expires}.${signed(secret, expires)}`
}

/** When the key ends, in milliseconds since the epoch; null when it is none or has ended. */
export function operatorUntil(secret: string, key: string, now: number): number | null {
  const [, expires, proof] = /^([\da-z]{1,9})\.([\w-]{22})$/.exec(key) ?? []
  if (!expires || !proof) return null
  if (!timingSafeEqual(Buffer.from(signed(secret, expires)), Buffer.from(proof))) return null
  const until = Number.parseInt(expires, 36) * 1000
  return now < until && until <= now + lasts ? until : null
}
