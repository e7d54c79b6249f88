import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { priya } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { notify } from '@caselead/db/notify.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import { settleLetters } from '@caselead/db/queues/past-letters.ts'
import type { Db } from '@caselead/db/tables.ts'
import { casesDue, newcomers } from './crowd.ts'
import { deskOn, newDatabase } from './desk.ts'
import { atMost, exactly, type Figure, forTheRecord, quantile, say } from './figure.ts'
import { type MailStand, mailStand } from './mail-stand.ts'

const updates = 10_000
const batch = 500
/** Mails the stand takes in a second; beyond that it says 429. */
const limit = 100
const outage = minutes(5)
const codeEvery = 400

/**
 * Ten thousand updates fall due at once and leave at the provider's limit, sent by two processes of
 * which one is killed, through five minutes in which the provider is away; all the while people sign in.
 */
export async function sending(server: string): Promise<Figure[]> {
  let now = Date.parse('2026-11-24T09:00:00Z')
  const url = await newDatabase(server, 'bench_sending')
  const runtime = deskOn(url, () => now)
  const { db } = runtime
  await settleCast(db, now)
  say(`${updates} cases with an update promised …`)
  for (let made = 0; made < updates; made += batch) {
    const dues = Array.from({ length: batch }, () => now + minutes(15))
    await casesDue(runtime, dues, await newcomers(db, made, batch))
  }
  await settleLetters(db)
  now += minutes(16)
  const stand = await mailStand(limit)
  const worker = () => startWorker(url, stand.url, now)
  const crew = await Promise.all([worker(), worker()])
  const signingIn = signIns(db, stand, () => now)
  const begun = performance.now()
  say('sending …')
  await until(() => stand.updates() >= updates * 0.3)
  say('one process is killed …')
  const [first] = crew.splice(0, 1)
  first?.kill('SIGKILL')
  crew.push(await worker())
  await until(() => stand.updates() >= updates * 0.6)
  say('the provider is away …')
  signingIn.pause()
  stand.isAway = true
  await wait(seconds(3))
  for (const each of crew) each.send(outage)
  now += outage
  await wait(seconds(1))
  stand.isAway = false
  signingIn.goOn()
  await until(async () => (await waiting(db)) === 0)
  const took = (performance.now() - begun) / 1000
  const taken = await signingIn.stop()
  for (const each of crew) each.kill('SIGTERM')
  const sent = stand.perCase()
  await stand.close()
  const lost = updates - sent.size
  const twice = [...sent.values()].filter((count) => count !== 1).length
  await db.destroy()
  return [
    exactly('updates lost, of 10,000', lost, 'mails', 0),
    exactly('updates sent twice', twice, 'mails', 0),
    exactly('mails that came again with other words', stand.reworded, 'mails', 0),
    atMost('turned away at the limit', stand.turnedAway / updates, 'per mail', 0.2),
    atMost('a sign-in code meanwhile, p99', quantile(taken, 0.99), 'ms', 2000),
    forTheRecord('sign-in codes asked for', taken.length, 'codes'),
    forTheRecord(`updates sent, the limit being ${limit}/s`, updates / took, 'mails/s'),
  ]
}

/** A batch of people, so that each has one case. */
async function startWorker(url: string, mailUrl: string, now: number): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('sending-worker.ts', import.meta.url))
  const worker = fork(script, [url, mailUrl, String(now)])
  await once(worker, 'message')
  return worker
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const tooLate = performance.now() + minutes(10)
  while (!(await isSo())) {
    if (performance.now() > tooLate) throw new Error('nothing came of it within ten minutes')
    await wait(200)
  }
}

async function waiting(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('kind', '=', 'update')
    .where('next_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** People ask for codes all the while; answers how long each took to reach the provider. */
function signIns(db: Db, stand: MailStand, now: () => number) {
  let isOver = false
  let isPaused = false
  const taken: Promise<number>[] = []
  const ask = async () => {
    const id = randomUUID()
    const asked = performance.now()
    await insertLetters(db, [
      {
        ...{ id, case_id: null, account_id: null, seq: null, kind: 'sign_in_code' },
        ...{ carrier: 'code' as const, recipient: priya.email, payload: { minutes: 10 } },
        created_at: new Date(now()).toISOString(),
      },
    ])
    await notify(db, [{ channel: 'outbox', payload: '' }])
    return (await stand.accepts(id)) - asked
  }
  const asking = (async () => {
    while (!isOver) {
      if (!isPaused) taken.push(ask())
      await wait(codeEvery)
    }
  })()
  return {
    pause: () => {
      isPaused = true
    },
    goOn: () => {
      isPaused = false
    },
    async stop(): Promise<number[]> {
      isOver = true
      await asking
      return Promise.all(taken)
    },
  }
}
