import { ingrid, priya } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { sendNext } from '@caselead/api/jobs/queues/drain-outbox.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import { expect, onTestFinished, test } from 'vitest'
import { openMany } from '../../setup/crowd.ts'
import { freshDatabase } from '../../setup/database.ts'
import { hourly, secret } from '../../setup/desk-in-trouble.ts'
import { provider, type Trouble } from '../../setup/provider.ts'
import { quietDesk } from '../../setup/quiet-desk.ts'

const start = Date.parse('2026-11-24T09:00:00Z')

async function deskWithLetters(letters: number, trouble: (key: string) => Trouble = () => 'none') {
  const { db } = await freshDatabase()
  const clock = { now: start }
  const mail = await provider({ trouble, now: () => clock.now })
  onTestFinished(mail.close)
  await settleCast(db, start, hourly)
  const at = Array.from({ length: letters }, () => start)
  await openMany(db, { at, email: ingrid.email, matrix: hourly, secret })
  const runtime = quietDesk({ db, secret, now: () => clock.now, mailUrl: mail.url })
  const ask = (id: string) =>
    insertLetters(db, [
      {
        ...{ id, case_id: null, account_id: null, seq: null, kind: 'sign_in_code' },
        ...{ carrier: 'code', recipient: priya.email, payload: { minutes: 10 } },
        created_at: new Date(clock.now).toISOString(),
      },
    ])
  return { db, clock, mail, runtime, ask }
}

test('a code is the next to leave, whatever waits', async () => {
  const { runtime, mail, ask } = await deskWithLetters(20)
  await sendNext(runtime)
  await ask('code-1')
  await sendNext(runtime)
  await sendNext(runtime)
  expect(mail.asks.map(({ key }) => key).indexOf('code-1')).toBe(1)
})

test('a rest that other mail was given does not hold a code', async () => {
  const { runtime, mail, ask, clock } = await deskWithLetters(3, (key) =>
    key.startsWith('code') ? 'none' : 'too many',
  )
  expect(await sendNext(runtime)).toBe(true)
  expect(await sendNext(runtime)).toBe(false)
  await ask('code-1')
  expect(await sendNext(runtime)).toBe(true)
  expect([...mail.accepted.keys()]).toEqual(['code-1'])
  clock.now += seconds(1)
  expect(await sendNext(runtime)).toBe(true)
})

test('a code the provider refuses for now goes first when it takes mail again', async () => {
  let full = true
  const { runtime, mail, ask, clock } = await deskWithLetters(5, () => (full ? 'too many' : 'none'))
  await ask('code-1')
  expect(await sendNext(runtime)).toBe(true)
  expect(await sendNext(runtime)).toBe(false)
  expect(await sendNext(runtime, ['mail'])).toBe(false)
  full = false
  clock.now += seconds(1)
  expect(await sendNext(runtime, ['mail'])).toBe(false)
  expect(await sendNext(runtime)).toBe(true)
  expect([...mail.accepted.keys()]).toEqual(['code-1'])
  clock.now += minutes(1)
  expect(await sendNext(runtime, ['mail'])).toBe(true)
})
