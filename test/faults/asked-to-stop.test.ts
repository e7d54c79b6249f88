import { Agent, request as ask } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { hashToken } from '@caselead/api/auth/tokens.ts'
import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { keepSession } from '@caselead/db/auth/sessions.ts'
import type { Db } from '@caselead/db/tables.ts'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../setup/database.ts'
import { publicUrl, serveOn, until } from '../setup/desk-in-trouble.ts'
import type { Serving } from '../setup/serving.ts'

const cookie = `caselead_session=${'k'.repeat(40)}`

/** A desk in a process of its own, and somebody who is signed in there. */
async function desk() {
  const { db, url } = await freshDatabase()
  await settleCast(db, Date.now())
  const [hash, at] = [hashToken('k'.repeat(40)), Date.now()]
  await keepSession(db, { hash, email: ingrid.email, at, expiresAt: at + 3_600_000 })
  const serving = await serveOn(url)
  return { db, url, serving }
}

type Answer = { status: number; closes: boolean } | { error: string }

/** One request of its own words; a write is a form of the page for new cases. */
function send(serving: Serving, agent: Agent, subject: string | null): Promise<Answer> {
  const words = { subject: subject ?? '', body: 'It stops.', impact: 'team', urgency: 'degraded' }
  const body = subject === null ? '' : new URLSearchParams(words).toString()
  return new Promise((resolve) => {
    const asking = ask(serving.url + (subject === null ? '/cases' : '/cases/new'), {
      agent,
      method: subject === null ? 'GET' : 'POST',
      headers: {
        cookie,
        origin: publicUrl,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      },
    })
    asking.on('error', (error: NodeJS.ErrnoException) => resolve({ error: error.code ?? '' }))
    asking.on('response', (answer) => {
      const closes = answer.headers.connection === 'close'
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, closes })).resume()
      answer.on('error', () => resolve({ error: 'cut off' }))
    })
    asking.end(body)
  })
}

const subjects = async (db: Db) =>
  new Set((await db.selectFrom('cases').select('subject').execute()).map(({ subject }) => subject))

test.for([
  ['on connections that are kept', true],
  ['on a new connection each time', false],
] as [string, boolean][])(
  'asked to stop under load %s, it answers everything it has written down',
  { timeout: 60_000 },
  async ([, keepAlive]) => {
    const { db, serving } = await desk()
    const agent = new Agent({ keepAlive, maxSockets: 16 })
    onTestFinished(() => agent.destroy())
    const answered: [subject: string, answer: Answer][] = []
    let isOver = false
    const writers = Array.from({ length: 12 }, async (_, writer) => {
      for (let turn = 0; !isOver; turn++) {
        const subject = turn % 3 === 2 ? null : `Case ${writer}-${turn}`
        const answer = await send(serving, agent, subject)
        answered.push([subject ?? '', answer])
        if ('error' in answer) return
      }
    })
    await until(() => answered.length > 60)
    serving.kill('SIGTERM')
    expect(await serving.ended).toBe(0)
    isOver = true
    await Promise.all(writers)
    const kept = await subjects(db)
    const good = answered.filter(([, answer]) => 'status' in answer && answer.status === 303)
    const lost = answered.filter(([subject, answer]) => 'error' in answer && kept.has(subject))
    expect(good.length).toBeGreaterThan(30)
    expect(lost).toEqual([])
    // What nobody had taken from the door yet when it closed is reset by the system itself.
    const errors = answered.flatMap(([, answer]) => ('error' in answer ? [answer.error] : []))
    expect(errors.filter((error) => !/^ECONN(REFUSED|RESET)$/.test(error))).toEqual([])
    expect(answered.some(([, answer]) => 'closes' in answer && answer.closes)).toBe(true)
  },
)

test('a request that takes long is answered before it stops, and nobody new is let in', async () => {
  const { db, serving } = await desk()
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  const { held, release } = await holdCases(db)
  const slow = send(serving, agent, 'Exports')
  await wait(300)
  serving.kill('SIGTERM')
  await wait(600)
  expect(await send(serving, new Agent(), null)).toEqual({ error: 'ECONNREFUSED' })
  release()
  await held
  expect(await slow).toEqual({ status: 303, closes: true })
  expect(await serving.ended).toBe(0)
  expect(await subjects(db)).toContain('Exports')
})

test('asked again, it stops at once; the same signal told twice is told once', async () => {
  const { db, serving } = await desk()
  const { held, release } = await holdCases(db)
  const slow = send(serving, new Agent(), 'Exports')
  await wait(300)
  serving.kill('SIGTERM')
  serving.kill('SIGTERM')
  await wait(1_000)
  expect(serving.isAlive()).toBe(true)
  serving.kill('SIGINT')
  expect(await serving.ended).toBe(1)
  expect(await slow).toHaveProperty('error')
  release()
  await held
})

/** Nobody can open a case until it is released. */
async function holdCases(db: Db) {
  let release = () => {}
  const isReleased = new Promise<void>((done) => {
    release = done
  })
  let isHeld = () => {}
  const holding = new Promise<void>((done) => {
    isHeld = done
  })
  const held = db.transaction().execute(async (trx) => {
    await sql`lock table cases in exclusive mode`.execute(trx)
    isHeld()
    await isReleased
  })
  await holding
  return { held, release }
}
