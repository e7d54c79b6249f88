import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { readNext } from '@caselead/api/jobs/queues/read-inbox.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { beginTry, keepReceived } from '@caselead/db/queues/inbox.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../setup/database.ts'
import { hourly, secret, serveOn, until } from '../setup/desk-in-trouble.ts'
import { quietDesk } from '../setup/quiet-desk.ts'
import { expectWholeRecord } from '../setup/recorded.ts'

const mail: ReceivedMail = {
  ...{ id: 'one', from: ingrid.email, to: ['support@northwind.example'], cc: [], receivedFor: [] },
  ...{ subject: 'Exports', messageId: '<one@elsewhere.example>', text: 'They stop.', html: null },
  ...{ headers: {}, attachments: [] },
}

/** A mail that waits to be read, and what is done to it at the moment it is marked as read. */
async function received(atMark: string) {
  const { db, url } = await freshDatabase()
  await settleCast(db, Date.now(), hourly)
  await keepReceived(db, mail.id, {}, Date.now() - 1)
  await beginTry(db, mail.id, mail)
  await sql`create function at_mark() returns trigger language plpgsql as
    ${sql.lit(`begin ${atMark}; return new; end`)}`.execute(db)
  await sql`create trigger at_mark before update of outcome on inbox
    for each row execute function at_mark()`.execute(db)
  return { db, url, mend: () => sql`drop trigger at_mark on inbox`.execute(db) }
}

async function recorded(db: Db) {
  const cases = await db.selectFrom('cases').select('id').execute()
  const letters = await db.selectFrom('outbox').select('id').execute()
  const { outcome, case_id } = await db
    .selectFrom('inbox')
    .select(['outcome', 'case_id'])
    .executeTakeFirstOrThrow()
  const isItsCase = case_id !== null && case_id === cases[0]?.id
  return { cases: cases.length, isAnyLetter: letters.length > 0, outcome, isItsCase }
}

const nothing = { cases: 0, isAnyLetter: false, outcome: null, isItsCase: false }
const once = { cases: 1, isAnyLetter: true, outcome: 'opened', isItsCase: true }

test('a mail that cannot be marked as read has opened no case', async () => {
  const { db, mend } = await received(`raise exception 'the disk is full'`)
  let now = Date.now()
  const runtime = quietDesk({ db, secret, now: () => now })
  expect(await readNext(runtime)).toBe(true)
  expect(await recorded(db)).toEqual(nothing)
  await mend()
  now += minutes(2)
  expect(await readNext(runtime)).toBe(true)
  expect(await recorded(db)).toEqual(once)
  await expectWholeRecord(db, hourly)
})

test('killed between recording a mail and marking it, the next process takes it once', async () => {
  const { db, url, mend } = await received('perform pg_sleep(60)')
  const asleep = async () => {
    const { rows } = await sql`select 1 from pg_stat_activity
      where wait_event = 'PgSleep' and datname = current_database()`.execute(db)
    return rows.length > 0
  }
  const first = await serveOn(url)
  await until(asleep)
  first.kill('SIGKILL')
  await first.ended
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where wait_event = 'PgSleep' and datname = current_database()`.execute(db)
  await until(async () => !(await asleep()))
  expect(await recorded(db)).toEqual(nothing)
  await mend()
  await db
    .updateTable('inbox')
    .set({ next_at: new Date().toISOString() as never })
    .execute()
  await serveOn(url)
  await until(async () => (await recorded(db)).outcome !== null)
  expect(await recorded(db)).toEqual(once)
  await expectWholeRecord(db, hourly)
}, 60_000)
