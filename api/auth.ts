import { randomUUID } from 'node:crypto'
import { addStranger } from '@caselead/db/add-people.ts'
import { agentByEmail, contactByEmail } from '@caselead/db/people.ts'
import { endSession, keepCode, keepSession, sessionOf, takeCode } from '@caselead/db/sign-in.ts'
import { insertLetters, notify } from '@caselead/db/write-cases.ts'
import { z } from 'zod'
import { cachedBy } from './cached.ts'
import { days, minutes } from './core/instant.ts'
import { Refusal } from './core/refusal.ts'
import type { Plan, Role } from './core/words.ts'
import type { Desk } from './desk.ts'
import { sessionCookie } from './routes/session-cookie.ts'
import { hashCode, hashToken, newSessionToken, signInCode } from './tokens.ts'
import type { Visitor } from './visitor.ts'

const codeLasts = minutes(10)
const mostTries = 5
const sessionLasts = days(30)

const Address = z.email().max(200)

export interface Auth {
  /** Mails a code; whoever reads it owns the address. */
  sendCode(email: string): Promise<void>
  /**
   * Trades a mailed code for a session; the headers set its cookie. Somebody new becomes a contact
   * of an account of their own.
   */
  signIn(email: string, code: string): Promise<Headers>
  /** Trades a mailed code for nothing but the knowledge of who it is. */
  visitorByCode(email: string, code: string): Promise<Visitor>
  signOut(request: Headers): Promise<Headers>
  /** Who the session's cookie belongs to. */
  visitor(request: Headers): Promise<Visitor>
}

export function createAuth(desk: Desk): Auth {
  const { db, now } = desk
  const cookie = sessionCookie(desk.publicUrl, sessionLasts)
  const visitorOf = cachedBy(desk.steady, async (token): Promise<Visitor> => {
    const email = await sessionOf(db, hashToken(token), now())
    return email === null ? { kind: 'nobody' } : visitorByEmail(desk, email)
  })
  desk.alsoForget(visitorOf.forgetAll)
  return {
    async sendCode(email) {
      if (!Address.safeParse(email).success) {
        throw new Refusal('invalid', 'Please give your mail address.', 'email')
      }
      await mailCode(desk, email)
    },
    async signIn(email, code) {
      await prove(desk, email, code)
      const token = newSessionToken()
      const [hash, at] = [hashToken(token), now()]
      await keepSession(db, { hash, email, at, expiresAt: at + sessionLasts })
      return cookie.set(token)
    },
    async visitorByCode(email, code) {
      await prove(desk, email, code)
      return visitorByEmail(desk, email)
    },
    async signOut(headers) {
      const token = cookie.read(headers)
      if (token) await endSession(db, hashToken(token)).finally(() => visitorOf.forget(token))
      return cookie.clear()
    },
    async visitor(headers) {
      const token = cookie.read(headers)
      return token ? visitorOf(token) : { kind: 'nobody' }
    },
  }
}

/** Whoever has the code of an address owns it; somebody new becomes a contact. */
async function prove(desk: Desk, email: string, code: string): Promise<void> {
  const hash = hashCode(desk.secret, email, code.trim())
  const isMailable = Address.safeParse(email).success
  if (!isMailable || !(await takeCode(desk.db, { email, hash }, desk.now(), mostTries))) {
    throw new Refusal('invalid', 'This code is wrong or too old. Ask for a new one.', 'code')
  }
  await greet(desk, email)
}

export async function visitorByEmail({ db }: Desk, email: string): Promise<Visitor> {
  const agent = await agentByEmail(db, email)
  if (agent) {
    const { id, name, role, zone } = agent
    return { kind: 'agent', id, name, role: role as Role, zone }
  }
  const contact = await contactByEmail(db, email)
  if (!contact) return { kind: 'nobody' }
  return {
    kind: 'contact',
    id: contact.id,
    accountId: contact.account_id,
    name: contact.name,
    zone: contact.zone,
    sharesCases: contact.shares_cases,
    plan: contact.plan as Plan,
  }
}

async function greet({ db }: Desk, email: string): Promise<void> {
  if ((await agentByEmail(db, email)) || (await contactByEmail(db, email))) return
  const [local = email, domain = email] = email.split('@')
  const name = local
    .split(/[._-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
  await addStranger(db, { name: name || email, email, account: domain })
}

async function mailCode({ db, now, secret }: Desk, email: string): Promise<void> {
  const id = randomUUID()
  const hash = hashCode(secret, email, signInCode(secret, id))
  const letter = {
    ...{ id, case_id: null, account_id: null, seq: null },
    kind: 'sign_in_code',
    carrier: 'mail' as const,
    recipient: email,
    payload: { minutes: codeLasts / minutes(1) },
    created_at: new Date(now()).toISOString(),
  }
  await db.transaction().execute(async (trx) => {
    await keepCode(trx, { email, hash, expiresAt: now() + codeLasts })
    await insertLetters(trx, [letter])
    await notify(trx, [{ channel: 'outbox', payload: '' }])
  })
}
