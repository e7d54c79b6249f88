import { randomUUID } from 'node:crypto'
import { addStranger } from '@caselead/db/add-people.ts'
import { authPool } from '@caselead/db/auth-pool.ts'
import { agentByEmail, contactByEmail } from '@caselead/db/people.ts'
import { insertLetters, notify } from '@caselead/db/write-cases.ts'
import { betterAuth } from 'better-auth'
import { emailOTP } from 'better-auth/plugins/email-otp'
import { cachedBy } from './cached.ts'
import { Refusal } from './core/refusal.ts'
import type { Plan, Role } from './core/words.ts'
import type { Desk } from './desk.ts'
import type { Visitor } from './visitor.ts'

const codeLasts = 10
const seconds = 60

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
  stop(): Promise<void>
}

export function createAuth(desk: Desk, databaseUrl: string): Auth {
  const pool = authPool(databaseUrl, (error) => desk.log.warn({ error }, 'lost a connection'))
  const auth = betterAuth({
    database: pool,
    secret: desk.secret,
    baseURL: desk.publicUrl,
    trustedOrigins: [desk.publicUrl],
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: { modelName: 'auth_user' },
    session: {
      modelName: 'auth_session',
      expiresIn: 30 * 24 * 60 * 60,
      cookieCache: { enabled: true, maxAge: 5 * 60 },
    },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    advanced: { cookiePrefix: 'caselead' },
    rateLimit: { enabled: false },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: codeLasts * seconds,
        allowedAttempts: 5,
        storeOTP: 'hashed',
        sendVerificationOTP: async ({ email, otp }) => mailCode(desk, email, otp),
      }),
    ],
  })

  const visitorOf = cachedBy(desk.now, async (cookie): Promise<Visitor> => {
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) })
    return session ? visitorByEmail(desk, session.user.email) : { kind: 'nobody' }
  })

  return {
    async sendCode(email) {
      await auth.api.sendVerificationOTP({ body: { email, type: 'sign-in' } })
    },
    async signIn(email, code) {
      const body = { email, otp: code.trim() }
      const response = await auth.api.signInEmailOTP({ body, asResponse: true })
      if (!response.ok) {
        throw new Refusal('invalid', 'This code is wrong or too old. Ask for a new one.', 'code')
      }
      await greet(desk, email)
      return response.headers
    },
    async visitorByCode(email, code) {
      await this.signIn(email, code)
      return visitorByEmail(desk, email)
    },
    async signOut(headers) {
      const response = await auth.api.signOut({ headers, asResponse: true })
      return response.headers
    },
    async visitor(headers) {
      const cookie = headers.get('cookie')
      return cookie?.includes('caselead.session_token') ? visitorOf(cookie) : { kind: 'nobody' }
    },
    async stop() {
      await pool.end()
    },
  }
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

async function mailCode({ db, now }: Desk, email: string, code: string): Promise<void> {
  const letter = {
    id: randomUUID(),
    case_id: null,
    account_id: null,
    seq: null,
    kind: 'sign_in_code',
    recipient: email,
    payload: { code, minutes: codeLasts },
    created_at: new Date(now()).toISOString(),
  }
  await insertLetters(db, [letter])
  await notify(db, [{ channel: 'outbox', payload: '' }])
}
