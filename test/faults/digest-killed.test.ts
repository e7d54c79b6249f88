import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { expect, onTestFinished, test } from 'vitest'
import { openMany } from '../setup/crowd.ts'
import { freshDatabase } from '../setup/database.ts'
import { hourly, secret, serveOn, until } from '../setup/desk-in-trouble.ts'
import { provider } from '../setup/provider.ts'

const matrix = { ...hourly, storm: { alerts: 5, within: 10 } }

test('killed between binding a digest and hearing that it was taken, it is sent as it was and once', async () => {
  const { db, url } = await freshDatabase()
  const before = Date.now() - minutes(5)
  await settleCast(db, before, matrix)
  const at = Array.from({ length: 60 }, () => before)
  await openMany(db, { at, email: ingrid.email, matrix, secret })
  await db.deleteFrom('outbox').where('kind', '!=', 'alert').execute()
  const receivers = await db.selectFrom('outbox').select('recipient').distinct().execute()
  const mail = await provider({ trouble: (_, ask) => (ask < 2 ? 'taken but silent' : 'none') })
  onTestFinished(mail.close)

  const running = await serveOn(url, mail)
  await until(() => mail.asks.length === 2)
  running.kill('SIGKILL')
  const unsent = await db.selectFrom('outbox').select('id').where('sent_at', 'is', null).execute()
  expect(unsent).toHaveLength(60)
  // What happens meanwhile does not get into what was bound.
  await db.updateTable('cases').set({ priority: 'P1' }).execute()
  await serveOn(url, mail)
  const left = () => db.selectFrom('outbox').select('id').where('sent_at', 'is', null).execute()
  await until(async () => (await left()).length === 0)

  expect(mail.accepted.size).toBe(receivers.length)
  expect([...mail.accepted.values()].every((times) => times === 1)).toBe(true)
  expect(mail.reworded).toEqual([])
}, 60_000)
