import { chris, maya } from '@caselead/api/demo/cast.ts'
import { sendNext } from '@caselead/api/jobs/queues/drain-outbox.ts'
import { hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import type { OutgoingMail } from '@caselead/emails/provider/transport.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { theOne } from '../../setup/found.ts'
import { silentCases, updates } from '../../setup/silent-cases.ts'
import { type World, world } from '../../setup/world.ts'

type Send = World['runtime']['mailer']['transport']['send']

/** What stands between the desk and its provider; answers how to take it away. */
function inBetween(w: World, send: (mail: OutgoingMail, pass: Send) => ReturnType<Send>) {
  const { transport } = w.runtime.mailer
  w.runtime.mailer.transport = { ...transport, send: (mail) => send(mail, transport.send) }
  return () => {
    w.runtime.mailer.transport = transport
  }
}

const busy = { outcome: 'later', reason: 'too busy', afterMs: 0 } as const

test('once it’s settled what leaves together, it leaves as it was, whatever breaks in the meantime', async () => {
  const { w } = await silentCases(12, 9)
  const tried: OutgoingMail[] = []
  const mend = inBetween(w, async (mail, pass) => {
    if (!mail.subject.startsWith('Updates on')) return pass(mail)
    tried.push(mail)
    return busy
  })
  await w.moveTo('2026-11-25T10:55:00Z')
  const [first] = tried
  expect(first?.subject).toMatch(/^Updates on 3 of your cases/)
  await sql`update outbox set payload = jsonb_set(payload, '{letter,kind}', '"refund_authorised"')
    where sent_at is null and (digest is not null or payload ? 'with')`.execute(w.db)
  mend()
  const passed: OutgoingMail[] = []
  inBetween(w, async (mail, pass) => {
    passed.push(mail)
    return pass(mail)
  })
  await w.pass(hours(1))
  expect(passed.filter(({ subject }) => subject.startsWith('Updates on'))).toEqual([first])
  expect(await updates(w)).toHaveLength(1)
})

test('what’s kept of a mail that waits opens no case', async () => {
  const { w } = await silentCases(12)
  inBetween(w, async () => busy)
  await w.moveTo('2026-11-25T10:55:00Z')
  const rows = await w.db.selectFrom('outbox').select('payload').execute()
  const kept = JSON.stringify(
    rows.filter(({ payload }) => JSON.stringify(payload).includes('said')),
  )
  expect(kept).toContain('nextUpdateBy')
  expect(kept).not.toMatch(/key=|support\+|unsubscribe/)
})

test('an update that waits while a newer mail is being sent isn’t dropped as told by it', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { number } = await customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  await w.post()
  const mend = inBetween(w, async () => busy)
  await w.pass(hours(3))
  mend()
  const waiting = async () =>
    (await w.db.selectFrom('outbox').select('id').where('sent_at', 'is', null).execute()).length
  const before = await waiting()
  expect(before).toBeGreaterThan(0)
  // Nobody asks the older one again while the newer one is on its way.
  const later = new Date(w.now() + seconds(2)).toISOString()
  await sql`update outbox set next_at = ${later} where sent_at is null and next_at is not null`.execute(
    w.db,
  )
  const { agent } = await w.as(maya.email)
  await agent.reply({ number, body: 'It is the new release.' })
  let isOut = () => {}
  let leaves = () => {}
  const out = new Promise<void>((resolve) => {
    isOut = resolve
  })
  const gate = new Promise<void>((resolve) => {
    leaves = resolve
  })
  inBetween(w, async (mail, pass) => {
    if (mail.text.includes('It is the new release.')) {
      isOut()
      await gate
    }
    return pass(mail)
  })
  const newer = sendNext(w.runtime)
  await out
  w.letPass(seconds(3))
  await sendNext(w.runtime)
  leaves()
  await newer
  // Two emails about one case are ten minutes apart.
  await w.pass(minutes(15))
  const [told] = await updates(w)
  expect(theOne(told).preview).toContain('Automatic update')
})
