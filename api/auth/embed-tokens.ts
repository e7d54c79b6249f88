import { createHmac } from 'node:crypto'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { contactWithAccount } from '@caselead/db/team/people.ts'
import { jwtVerify, SignJWT } from 'jose'
import { troubleWords } from '../base/words.ts'
import { emailAddress } from '../input/email-address.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { visitorByEmail, visitorOf } from './auth.ts'
import type { Visitor } from './visitor.ts'
import { authWords } from './words.ts'

const sessionLasts = seconds(60 * 60)
/** How far the clock of a vendor's server may be from ours; jose adds it to the age, too. */
const otherClocks = minutes(2) / seconds(1)
const oldestIdentity = minutes(10) / seconds(1) - otherClocks
const audience = 'caselead-widget'

/** Signs who a vendor's page says its visitor is. It follows from SECRET; admins give it to their servers. */
export const embedSecret = (runtime: Runtime): string =>
  createHmac('sha256', runtime.secret).update('embed').digest('base64url')

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const sessionKey = (runtime: Runtime): Uint8Array => bytes(`${runtime.secret}:widget`)

export interface WidgetSession {
  token: string
  name: string
  /** Milliseconds since the epoch. */
  expiresAt: number
}

export async function widgetSession(runtime: Runtime, visitor: Visitor): Promise<WidgetSession> {
  if (visitor.kind !== 'contact') throw new Refusal('sign_in', troubleWords.signInFirst)
  const expiresAt = runtime.now() + sessionLasts
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(visitor.id)
    .setAudience(audience)
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .sign(sessionKey(runtime))
  return { token, name: visitor.name, expiresAt }
}

/**
 * Who the vendor's server says it is: an HS256 JWT with `email` and `iat`, and `exp` and `nbf` if it
 * likes, by a clock that is up to two minutes off.
 */
export async function identified(runtime: Runtime, identity: string): Promise<Visitor> {
  const wrong = () => new Refusal('sign_in', authWords.hostUnknown)
  const { payload } = await jwtVerify(identity, bytes(embedSecret(runtime)), {
    algorithms: ['HS256'],
    maxTokenAge: oldestIdentity,
    clockTolerance: otherClocks,
    currentDate: new Date(runtime.now()),
  }).catch(() => {
    throw wrong()
  })
  // The tolerance is for clocks ahead of ours: what has ended has ended.
  if (payload.exp !== undefined && payload.exp * seconds(1) <= runtime.now()) throw wrong()
  const email = typeof payload.email === 'string' ? emailAddress(payload.email) : null
  if (email === null) throw wrong()
  const visitor = await visitorByEmail(runtime, email)
  if (visitor.kind !== 'contact') throw wrong()
  return visitor
}

/** A token of the widget is the customer it was made for and nobody else, whoever they become. */
export async function bearer(runtime: Runtime, authorization: string): Promise<Visitor> {
  const token = authorization.replace(/^Bearer\s+/i, '')
  const verified = await jwtVerify(token, sessionKey(runtime), {
    algorithms: ['HS256'],
    audience,
    currentDate: new Date(runtime.now()),
  }).catch(() => null)
  const contact = verified?.payload.sub
    ? await contactWithAccount(runtime.db, verified.payload.sub)
    : undefined
  return contact?.email ? visitorOf(contact) : { kind: 'nobody' }
}

/** For the pretend product page of a desk without a mail provider. */
export async function demoIdentity(runtime: Runtime, email: string): Promise<string> {
  return new SignJWT({ email })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(Math.floor(runtime.now() / 1000))
    .setExpirationTime(Math.floor(runtime.now() / 1000) + 600)
    .sign(bytes(embedSecret(runtime)))
}
