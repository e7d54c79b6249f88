import { setTimeout as wait } from 'node:timers/promises'
import { openFor } from '@caselead/api/actions/case/open-case.ts'
import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { createHostedModel } from '@caselead/api/llm/hosted-model.ts'
import { contactByEmail } from '@caselead/db/team/people.ts'
import { expect, test } from 'vitest'
import { freshDatabase } from '../setup/database.ts'
import { hourly, secret, serveOn, until } from '../setup/desk-in-trouble.ts'
import { modelLike, nothing, saying } from '../setup/model-like.ts'
import { quietDesk } from '../setup/quiet-desk.ts'
import { expectWholeRecord } from '../setup/recorded.ts'
import type { Answer } from '../setup/resend-like.ts'

const right = { ...nothing, sentiment: -0.8, sentimentWords: ['Frechheit'] }
const key = 'sk-very-secret-0123456789'

/** Messages that wait to be read, and the real program to read them. */
async function waiting(count: number, answer: () => Answer | 'hang' | Promise<Answer | 'hang'>) {
  const { db, url } = await freshDatabase()
  await settleCast(db, Date.now(), hourly)
  const model = await modelLike(answer)
  const hosted = createHostedModel({ url: model.url, model: 'owl-7b', key: null })
  const runtime = quietDesk({ db, secret, now: Date.now, hosted })
  const id = (await contactByEmail(db, ingrid.email))?.id ?? ''
  const about = {
    subject: 'Die Daten sind weg',
    body: 'Eine Frechheit.',
    channel: 'portal',
  } as const
  for (let n = 0; n < count; n++) {
    await openFor(runtime, id, { ...about, impact: 'one', urgency: 'question' })
  }
  const settings = { TRIAGE_URL: model.url, TRIAGE_MODEL: 'owl-7b', TRIAGE_KEY: key }
  return {
    ...{ db, model },
    start: () => serveOn(url, undefined, { ...settings, LOG_LEVEL: 'debug' }),
    left: async () => (await db.selectFrom('second_readings').select('seq').execute()).length,
    async again(): Promise<number> {
      const found = await db
        .selectFrom('events')
        .select('data')
        .where('kind', '=', 'triaged')
        .execute()
      return found.filter(({ data }) => 'hosted' in (data as object)).length
    },
  }
}

test('killed between the answer and its record, the next process asks again and records it once', async () => {
  const w = await waiting(1, () => saying(JSON.stringify(right)))
  const first = await w.db.transaction().execute(async (trx) => {
    await trx.selectFrom('cases').select('id').forUpdate().execute()
    const serving = await w.start()
    await until(() => w.model.asked.length === 1)
    await wait(300)
    serving.kill('SIGKILL')
    await serving.ended
    return serving
  })
  expect([await w.again(), await w.left()]).toEqual([0, 1])
  const second = await w.start()
  await until(async () => (await w.left()) === 0)
  expect([await w.again(), w.model.asked.length]).toEqual([1, 2])
  await expectWholeRecord(w.db, hourly)
  expect([...first.told, ...second.told].join('\n')).not.toContain(key)
})

test('a process has two messages read at once and no more, whoever writes how much', async () => {
  let [now, most] = [0, 0]
  const w = await waiting(12, async () => {
    most = Math.max(most, ++now)
    await wait(60)
    now -= 1
    return saying(JSON.stringify(right))
  })
  await w.start()
  await until(async () => (await w.left()) === 0)
  expect([most, await w.again()]).toEqual([2, 12])
})

test('a process that is told to stop does not wait for a slow answer', async () => {
  const w = await waiting(1, () => 'hang')
  const serving = await w.start()
  await until(() => w.model.asked.length === 1)
  const asked = Date.now()
  serving.kill('SIGTERM')
  expect(await serving.ended).toBe(0)
  expect(Date.now() - asked).toBeLessThan(3_000)
  expect(await w.left()).toBe(1)
})
