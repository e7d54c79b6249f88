import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { arrangeNext } from '@caselead/api/jobs/due/arrange-alerts.ts'
import { runAllDueClocks } from '@caselead/api/jobs/due/run-due-clocks.ts'
import { sendNext } from '@caselead/api/jobs/queues/drain-outbox.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { nextAt } from '@caselead/db/queues/next-at.ts'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openMany } from '../setup/crowd.ts'
import { freshDatabase } from '../setup/database.ts'
import { hourly, secret } from '../setup/desk-in-trouble.ts'
import { provider } from '../setup/provider.ts'
import { quietDesk } from '../setup/quiet-desk.ts'
import { progress } from '../setup/recorded.ts'

const opened = Date.parse('2026-11-23T10:00:00Z')

async function desk(cases: number, mailUrl = 'http://127.0.0.1:9') {
  const { db } = await freshDatabase()
  let now = opened
  await settleCast(db, now, hourly)
  const at = Array.from({ length: cases }, () => now)
  const ids = await openMany(db, { at, email: ingrid.email, matrix: hourly, secret })
  const run = quietDesk({ db, secret, now: () => now, mailUrl })
  const pass = (ms: number) => {
    now += ms
  }
  return { db, ids, runtime: run, pass }
}

test('a case that cannot be decided and one that cannot be written hold up no other', async () => {
  const w = await desk(120)
  const [undecidable = 0, unwritable = 0] = w.ids.slice(40)
  await sql`update cases set state = state || '{"matrixVersion": 99}' where id = ${undecidable}`.execute(
    w.db,
  )
  // An event the case does not know of stands where its next one would go.
  await sql`insert into events select case_id, seq + 1, account_id, at, kind, actor, visibility, data,
    hash from events where case_id = ${unwritable} and seq = 5`.execute(w.db)
  w.pass(minutes(60))
  await runAllDueClocks(w.runtime)
  expect((await progress(w.db)).fired).toBe(2 * 118)
  const waiting = await w.db
    .selectFrom('clocks')
    .select('case_id')
    .distinct()
    .where('next_at', '=', sql<number>`${new Date(opened + minutes(61))}`)
    .execute()
  expect(waiting.map(({ case_id }) => case_id).sort()).toEqual([undecidable, unwritable].sort())
})

test('a clock’s row that does not fit its case is put off instead of looked at for ever', async () => {
  const w = await desk(2)
  await w.db
    .updateTable('clocks')
    .set({ next_at: sql<number>`${new Date(opened)}` })
    .execute()
  await runAllDueClocks(w.runtime)
  expect(await progress(w.db)).toEqual({ fired: 0, sent: 0 })
  expect(await nextAt(w.db, 'clocks')).toBe(opened + minutes(1))
})

const unwritable = ['null', '"words"', '7', '{"letter": null}', '{"letter": {"to": "customer"}}']

test.each(unwritable)(
  'a letter of %s cannot be put into words and holds up no other',
  async (payload) => {
    const mail = await provider()
    onTestFinished(mail.close)
    const w = await desk(5, mail.url)
    const [bad = 0] = w.ids
    await sql`update outbox set payload = ${payload}::jsonb where case_id = ${bad} and kind = 'case_opened'`.execute(
      w.db,
    )
    while (await arrangeNext(w.runtime));
    while (await sendNext(w.runtime));
    const left = await w.db
      .selectFrom('outbox')
      .select(['case_id', 'attempts', 'last_error'])
      .where('sent_at', 'is', null)
      .execute()
    expect(left).toEqual([{ case_id: bad, attempts: 1, last_error: expect.stringMatching(/\w/) }])
    expect(mail.accepted.size).toBe(9)
  },
)
