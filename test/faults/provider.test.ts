import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { sendNext } from '@caselead/api/jobs/queues/drain-outbox.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { nextLetterAt } from '@caselead/db/queues/next-at.ts'
import { expect, onTestFinished, test } from 'vitest'
import { openMany } from '../setup/crowd.ts'
import { freshDatabase } from '../setup/database.ts'
import { hourly, secret } from '../setup/desk-in-trouble.ts'
import { type Provider, provider, type Trouble } from '../setup/provider.ts'
import { quietDesk } from '../setup/quiet-desk.ts'
import { seeded, seedOr } from '../setup/random.ts'
import { expectSentOnce } from '../setup/recorded.ts'

/** A desk with as many letters to its customers, a provider, and a clock that only moves on asking. */
async function deskWithLetters(
  count: number,
  trouble: (key: string, ask: number) => Trouble,
  mailPatience = 5_000,
) {
  const { db } = await freshDatabase()
  let now = Date.parse('2026-11-23T10:00:00Z')
  await settleCast(db, now, hourly)
  const at = Array.from({ length: count }, () => now)
  await openMany(db, { at, email: ingrid.email, matrix: hourly, secret })
  await db.deleteFrom('outbox').where('kind', '=', 'alert').execute()
  const mail = await provider({ trouble, now: () => now })
  onTestFinished(mail.close)
  const runtime = quietDesk({ db, secret, now: () => now, mailUrl: mail.url, mailPatience })
  return {
    ...{ db, mail, runtime },
    now: () => now,
    /** Two senders until nothing can be sent at this moment, as the engine does it. */
    async drain() {
      const sender = async () => {
        while (await sendNext(runtime));
      }
      await Promise.all([sender(), sender()])
    },
    /** On to when the outbox wants to be looked at again; false when nothing waits. */
    async sleep() {
      const next = await nextLetterAt(db, 'mail')
      if (next !== null) now = Math.max(next, runtime.mailer.rests.mail.until, now)
      return next !== null
    },
  }
}

const pauses = ({ asks }: Provider, key: string): number[] => {
  const times = asks.filter((ask) => ask.key === key).map(({ at }) => at)
  return times.slice(1).map((at, index) => at - (times[index] ?? 0))
}

test('whatever the provider does, every mail is accepted once', async () => {
  const random = seeded(seedOr(7))
  const troubles: Trouble[] = ['fails', 'taken but fails', 'taken but silent', 'too many', 'slow']
  const w = await deskWithLetters(
    60,
    () => (random() < 0.5 ? (troubles[Math.floor(random() * troubles.length)] ?? 'none') : 'none'),
    250,
  )
  do await w.drain()
  while (await w.sleep())
  await expectSentOnce(w.db, w.mail)
  const seen = new Set(w.mail.asks.map(({ trouble }) => trouble))
  expect(seen).toEqual(new Set([...troubles, 'none']))
}, 60_000)

test('a mail that fails is tried again after 5, 10, 20 … seconds or up to a quarter less, within the hour', async () => {
  const w = await deskWithLetters(1, (_, ask) => (ask < 12 ? 'fails' : 'none'))
  do await w.drain()
  while (await w.sleep())
  const [{ key = '' } = {}] = w.mail.asks
  const doubling = Array.from({ length: 12 }, (_, times) => seconds(5) * 2 ** times)
  const shares = pauses(w.mail, key).map(
    (pause, n) => pause / Math.min(doubling[n] ?? 0, minutes(60)),
  )
  expect(shares).toHaveLength(12)
  expect(shares.every((share) => share >= 0.749 && share <= 1)).toBe(true)
  // What failed together doesn't come back together.
  expect(new Set(shares).size).toBeGreaterThan(1)
  await expectSentOnce(w.db, w.mail)
})

test('told to slow down, it does: a storm of 429 costs two requests a second, not thousands', async () => {
  let second = 0
  let taken = 0
  const w = await deskWithLetters(40, () => {
    if (w.now() >= second + seconds(1)) {
      second = w.now()
      taken = 0
    }
    taken += 1
    return taken > 2 ? 'too many' : 'none'
  })
  const began = w.now()
  do await w.drain()
  while (await w.sleep())
  await expectSentOnce(w.db, w.mail)
  expect(w.now() - began).toBeLessThanOrEqual(seconds(25))
  expect(w.mail.asks.length).toBeLessThan(120)
})

test('an address the provider refuses is kept with its reason and not asked for again', async () => {
  const w = await deskWithLetters(3, (_, ask) => (ask === 0 ? 'bad address' : 'none'))
  do await w.drain()
  while (await w.sleep())
  expect(w.mail.asks.length).toBe(3)
  const letters = await w.db.selectFrom('outbox').selectAll().execute()
  const toCustomers = letters.filter(({ recipient }) => recipient.startsWith('contact:'))
  const refused = toCustomers.filter(({ sent_at }) => sent_at === null)
  expect(refused.map(({ last_error }) => last_error)).toEqual([
    '422 validation_error Because of validation_error.',
  ])
})

test('with a wrong key all mail is kept, one knock a minute, and goes out once the key is right', async () => {
  let right = false
  const w = await deskWithLetters(20, () => (right ? 'none' : 'bad key'))
  const began = w.now()
  while (w.now() < began + minutes(10)) {
    await w.drain()
    await w.sleep()
  }
  expect(w.mail.asks.length).toBeLessThan(30)
  right = true
  do await w.drain()
  while (await w.sleep())
  await expectSentOnce(w.db, w.mail)
  expect(w.now() - began).toBeLessThan(minutes(12))
})
