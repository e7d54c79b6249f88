import { randomBytes, timingSafeEqual } from 'node:crypto'
import { saveSetting, setting } from '@caselead/db/settings.ts'
import type { Db } from '@caselead/db/tables.ts'
import { hashToken } from './tokens.ts'

/** A new token for whoever brings mail; the one before ends. Only its hash is kept. */
export async function newMailToken(db: Db): Promise<string> {
  const token = `mail_${randomBytes(32).toString('base64url')}`
  await saveSetting(db, 'mail_token', { hash: hashToken(token).toString('base64url') })
  return token
}

/** Whether a request's `Authorization` header carries it. */
export async function bringsMail(db: Db, authorization: string | undefined): Promise<boolean> {
  const [, token] = /^Bearer (\S{1,200})$/i.exec(authorization ?? '') ?? []
  const kept = token && (await setting(db, 'mail_token'))
  return kept ? timingSafeEqual(hashToken(token), Buffer.from(kept.hash, 'base64url')) : false
}
