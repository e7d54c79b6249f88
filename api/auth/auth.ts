import { randomUUID } from 'node:crypto'
import { days, minutes } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { endSession, keepSession, sessionOf } from '@caselead/db/auth/sessions.ts'
import { pressureOn, takeCode, tryAnew } from '@caselead/db/auth/sign-in.ts'
import {
  keepAsker,
  keepCode,
  lockCodes,
  newestCodeOf,
  ranOutAt,
} from '@caselead/db/auth/sign-in-codes.ts'
import { notify } from '@caselead/db/notify.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import { addStranger, isTakenMeanwhile } from '@caselead/db/team/add-people.ts'
import { agentByEmail, type ContactRow, contactByEmail } from '@caselead/db/team/people.ts'
import { cachedBy } from '../base/cached.ts'
import type { Limits } from '../base/limits.ts'
import { emailAddress } from '../input/email-address.ts'
import { typedCode } from '../input/sign-in-code.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { type Asking, askers, type KnownBy } from './asker.ts'
import { caseLinks } from './case-links.ts'
import { moveContact } from './change-address.ts'
import { ownCookie } from './session-cookie.ts'
import { hashCode, hashToken, newSessionToken, signInCode } from './tokens.ts'
import { unreachedOf, type Visitor } from './visitor.ts'
import { authWords } from './words.ts'
import { failedCode, unknownCode } from './wrong-code.ts'

const codeLasts = minutes(10)
const sessionLasts = days(30)

/** Codes of an address that may be good at once before the next ones are long. */
const mostShort = 5
const digits = { short: 6, long: 12 }
const most = { tries: 5, wrong: 30, digits: digits.long, live: 10, waiting: 100 }

/**
 * Signing in by a mailed code. Nobody can be locked out by others: wrong guesses count against
 * whoever makes them, and an address that is tried hard gets codes too long to be guessed.
 */
export interface Auth {
  /**
   * Mails a code; whoever reads it owns the address. Every code is good once, for ten minutes,
   * whatever other codes are asked for. Answers what the browser is known by when it types it.
   */
  sendCode(email: string, asking: Asking): Promise<KnownBy & { code: MailedCode | null }>
  /** The newest code this browser was mailed that is still good. */
  mailedCode(email: string, asking: Asking): Promise<MailedCode | null>
  /**
   * Trades a mailed code for a session; answers the cookie that holds it. Somebody new becomes a
   * contact of an account of their own.
   */
  signIn(email: string, code: string, asking: Asking): Promise<string>
  /** Trades a mailed code for nothing but the knowledge of who it is. */
  visitorByCode(email: string, code: string, asking: Asking): Promise<Visitor>
  /** Trades a code mailed to another address for that address; answers the cookie of a new session. */
  changeAddress(contactId: string, email: string, code: string, asking: Asking): Promise<string>
  /** Answers the cookies that end what the request brought along. */
  signOut(request: Headers): Promise<string[]>
  /** What the session is known by, as `sessionEnded` says it; null without one. */
  session(request: Headers): string | null
  /** Who the session's cookie belongs to. */
  visitor(request: Headers): Promise<Visitor>
}

/** What may be told of a code to the browser that asked for it. */
export interface MailedCode {
  expiresAt: number
  digits: number
}

export function createAuth(runtime: Runtime, limit: Limits): Auth {
  const { db, now } = runtime
  const cookie = ownCookie('caselead_session', runtime.publicUrl, sessionLasts)
  const links = caseLinks(runtime.publicUrl)
  const { asking, typing } = askers(runtime)
  const known = cachedBy(runtime.steady, async (token): Promise<Visitor> => {
    const email = await sessionOf(db, hashToken(token), now())
    return email === null ? { kind: 'nobody' } : visitorByEmail(runtime, email)
  })
  runtime.alsoForget(known.forgetAll)
  return {
    async sendCode(typed, request) {
      const email = emailAddress(typed)
      if (email === null) throw new Refusal('invalid', authWords.emailMissing, 'email')
      await limit('codes_from', request.network)
      const { hash, network, knownBy } = asking(request)
      const tooOften = await limit('codes', `${request.network} ${email.toLowerCase()}`).then(
        () => null,
        (error: Refusal) => error,
      )
      await mailCode(runtime, { email, asker: hash }, tooOften)
      await tryAnew(db, { email, askers: [hash, network] })
      return { ...knownBy, code: await newestCodeOf(db, { email, asker: hash }, now()) }
    },
    async mailedCode(typed, request) {
      const email = emailAddress(typed)
      if (email === null) return null
      const { hash } = await typing(request, email)
      return newestCodeOf(db, { email, asker: hash }, now())
    },
    async signIn(typed, code, request) {
      const email = await prove(typed, code, request)
      await greet(runtime, email)
      return newSession(email)
    },
    async changeAddress(contactId, typed, code, request) {
      const email = await prove(typed, code, request)
      await moveContact(runtime, contactId, email)
      return newSession(email)
    },
    async visitorByCode(typed, code, request) {
      const email = await prove(typed, code, request)
      await greet(runtime, email)
      return visitorByEmail(runtime, email)
    },
    async signOut(headers) {
      const token = cookie.read(headers)
      if (token) await endSession(db, hashToken(token)).finally(() => known.forget(token))
      return [cookie.clear(), links.clear()]
    },
    session(headers) {
      const token = cookie.read(headers)
      return token && hashToken(token).toString('hex')
    },
    async visitor(headers) {
      const token = cookie.read(headers)
      return token ? known(token) : { kind: 'nobody' }
    },
  }

  async function newSession(email: string): Promise<string> {
    const token = newSessionToken()
    const [hash, at] = [hashToken(token), now()]
    await keepSession(db, { hash, email, at, expiresAt: at + sessionLasts })
    return cookie.set(token)
  }

  /** Whoever has the code of an address owns it. */
  async function prove(typed: string, code: string, request: Asking): Promise<string> {
    const email = emailAddress(typed)
    if (email === null) throw unknownCode()
    const asker = await typing(request, email)
    if (asker.isKnown) await limit('sign_in', asker.hash.toString('base64'))
    else await limit('sign_in_from', request.network)
    const typedDigits = typedCode(code)
    const guess = { email, hash: hashCode(runtime.secret, email, typedDigits), asker: asker.hash }
    const found = await takeCode(db, guess, now(), most)
    if (!found.isTaken) {
      const ranOut = await ranOutAt(db, guess, now())
      throw failedCode(typedDigits, found.triesLeft, ranOut === null ? null : now() - ranOut)
    }
    return email
  }
}

export async function visitorByEmail({ db }: Runtime, email: string): Promise<Visitor> {
  const agent = await agentByEmail(db, email)
  if (agent) {
    const { id, name, role, zone } = agent
    return { kind: 'agent', id, name, role, zone }
  }
  const contact = await contactByEmail(db, email)
  return contact ? visitorOf(contact) : { kind: 'nobody' }
}

export const visitorOf = (contact: ContactRow): Visitor => ({
  kind: 'contact',
  id: contact.id,
  accountId: contact.account_id,
  name: contact.name,
  zone: contact.zone,
  sharesCases: contact.shares_cases,
  plan: contact.plan,
  unreached: unreachedOf(contact),
})

/** Somebody new becomes a contact. */
async function greet({ db }: Runtime, email: string): Promise<void> {
  if ((await agentByEmail(db, email)) || (await contactByEmail(db, email))) return
  const [local = email, domain = email] = email.split('@')
  const name = local
    .split(/[._-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
  const stranger = { name: name || email, email, account: domain }
  await db
    .transaction()
    .execute((trx) => addStranger(trx, stranger))
    .catch((error) => {
      // They signed in twice at once, and the other sign-in was first.
      if (!isTakenMeanwhile(error)) throw error
    })
}

/**
 * An address asked for too often, or with enough codes in flight, gets no further mail: what is on
 * its way will do, and whoever asked is known as one who did.
 */
async function mailCode(
  { db, now, secret }: Runtime,
  { email, asker }: { email: string; asker: Buffer },
  tooOften: Refusal | null,
): Promise<void> {
  const id = randomUUID()
  await db.transaction().execute(async (trx) => {
    await lockCodes(trx, email)
    const { live, wrong, waiting } = await pressureOn(trx, email, now())
    if (tooOften && live === 0) throw tooOften
    if (tooOften || live >= most.live) {
      const expiresAt = now() + codeLasts
      if (waiting < most.waiting) await keepAsker(trx, { email, asker, expiresAt })
      return
    }
    const length = live >= mostShort || wrong >= most.wrong ? digits.long : digits.short
    const hash = hashCode(secret, email, signInCode(secret, id, length))
    await keepCode(trx, { email, hash, asker, digits: length, expiresAt: now() + codeLasts })
    const letter = {
      ...{ id, case_id: null, account_id: null, seq: null },
      kind: 'sign_in_code',
      carrier: 'code' as const,
      recipient: email,
      payload: { minutes: codeLasts / minutes(1), digits: length },
      created_at: new Date(now()).toISOString(),
    }
    await insertLetters(trx, [letter])
    await notify(trx, [{ channel: 'outbox', payload: '' }])
  })
}
