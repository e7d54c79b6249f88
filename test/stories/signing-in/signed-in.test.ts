import { createHash } from 'node:crypto'
import { chris, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const name = 'caselead_session'

async function mailedCode(email: string): Promise<string> {
  await visit(w).submit('/sign-in', { email, asked: 'yes' })
  return /\b\d{6}\b/.exec((await w.newestMail(email)).text)?.[0] ?? ''
}

const enter = async (email: string, code: string) =>
  (await visit(w).submit('/sign-in', { email, code, sent: 'yes', to: '/' })).path === '/'

const wrongly = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

/** Every value of a table as text, however it may be written. */
async function dumpOf({ db }: World, table: string): Promise<string[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
  return rows.flatMap((row) =>
    Object.values(row).flatMap((value) =>
      Buffer.isBuffer(value)
        ? (['hex', 'base64', 'base64url', 'latin1'] as const).map((form) => value.toString(form))
        : [String(value)],
    ),
  )
}

test('who has the whole database can sign in as nobody', async () => {
  await signedIn(w, maya.email)
  const secrets = [...(await dumpOf(w, 'sessions')), ...(await dumpOf(w, 'sign_in_codes'))]
  expect(secrets.length).toBeGreaterThan(4)
  for (const secret of found(secrets)) {
    const cookie = `${name}=${encodeURIComponent(secret)}`
    expect((await visit(w).ask('/desk', { headers: { cookie } })).status).toBe(303)
    const headers = { authorization: `Bearer ${encodeURIComponent(secret)}` }
    expect((await fetch(`${w.url}/trpc/agent.home`, { headers })).status).toBe(401)
  }
})

test('a code on its way is nowhere in the database, and no plain hash of it', async () => {
  await visit(w).submit('/sign-in', { email: chris.email, asked: 'yes' })
  const before = await Promise.all(['outbox', 'sign_in_codes'].map((table) => dumpOf(w, table)))
  const letters = (await w.db.selectFrom('outbox').selectAll().execute()).map((row) =>
    JSON.stringify(row.payload),
  )
  const [, code = ''] = /\b(\d{6})\b/.exec((await w.newestMail(chris.email)).text) ?? []
  expect(code).toHaveLength(6)
  expect([...before.flat(), ...letters].join('\n')).not.toContain(code)
  expect(before.flat()).not.toContain(createHash('sha256').update(code).digest('hex'))
  expect(await enter(chris.email, code)).toBe(true)
})

test('a code is good once, for ten minutes, for its own address', async () => {
  const code = await mailedCode(chris.email)
  expect(await enter(maya.email, code)).toBe(false)
  expect(await enter(chris.email, wrongly(code))).toBe(false)
  expect(await enter(chris.email.toUpperCase(), code)).toBe(true)
  expect(await enter(chris.email, code)).toBe(false)
  const late = await mailedCode(chris.email)
  await w.pass(minutes(10))
  expect(await enter(chris.email, late)).toBe(false)
})

test('after five wrong tries the right code is too late, even when they come at once', async () => {
  const code = await mailedCode(maya.email)
  const tries = Array.from({ length: 5 }, () => enter(maya.email, wrongly(code)))
  expect(await Promise.all(tries)).toEqual(tries.map(() => false))
  expect(await enter(maya.email, code)).toBe(false)
})

test('a session ends after thirty days, or at once when its owner signs out', async () => {
  const [one, other] = [await signedIn(w, priya.email), await signedIn(w, priya.email)]
  const cookie = one.cookiesFor('/')
  const stolen = async () => (await visit(w).ask('/cases', { headers: { cookie } })).status
  expect(await stolen()).toBe(200)
  await one.submit('/sign-out', {})
  expect(await stolen()).toBe(303)
  expect((await one.open('/cases')).path).toMatch(/^\/sign-in/)
  await w.pass(days(30) - minutes(5))
  expect((await other.open('/cases')).status).toBe(200)
  await w.pass(minutes(5))
  expect((await other.open('/cases')).path).toMatch(/^\/sign-in/)
})

test('a session lies in a cookie no script reads and no other site sends along', async () => {
  const code = await mailedCode(sofia.email)
  const form = new URLSearchParams({ email: sofia.email, code, sent: 'yes', to: '/' })
  const headers = { origin: w.url }
  const answer = await visit(w).ask('/sign-in', { method: 'POST', body: form, headers })
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(
    new RegExp(`^${name}=[\\w-]{43}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax`),
  )
})
