import { chris, maya } from '@caselead/api/demo/cast.ts'
import { sendNext } from '@caselead/api/jobs/queues/drain-outbox.ts'
import { hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import type { OutgoingMail } from '@caselead/emails/provider/transport.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { theOne } from '../../setup/found.ts'
import { busyFor, holdingBack } from '../../setup/in-between.ts'
import { silentCases, updates } from '../../setup/silent-cases.ts'
import { world } from '../../setup/world.ts'

test('an update that waits while a newer mail is being sent isn’t dropped as told by it', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { number } = await customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  await w.post()
  const mend = busyFor(w, () => true)
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
  const { out, letIn } = holdingBack(w, ({ text }) => text.includes('It is the new release.'))
  const newer = sendNext(w.runtime)
  await out
  w.letPass(seconds(3))
  await sendNext(w.runtime)
  letIn()
  await newer
  // Two emails about one case are ten minutes apart.
  await w.pass(minutes(15))
  const [told] = await updates(w)
  expect(theOne(told).preview).toContain('Automatic update')
})

const areTogether = ({ subject }: OutgoingMail) => subject.startsWith('Updates on')

test.for([0, 1])(
  'while updates on two cases leave in one mail, no other leaves about case %i',
  async (which) => {
    const { w, agent, numbers } = await silentCases(12)
    const mend = busyFor(w, areTogether)
    await w.moveTo('2026-11-25T10:55:00Z')
    mend()
    await sql`update outbox set next_at = ${new Date(w.now()).toISOString()}
    where sent_at is null and next_at is not null`.execute(w.db)
    const { out, letIn } = holdingBack(w, areTogether)
    const both = sendNext(w.runtime)
    await out
    await agent.reply({ number: theOne(numbers[which]), body: 'It is the new release.' })
    const told = async () =>
      (await w.mails(chris.email)).filter(({ preview }) => preview.includes('the new release'))
        .length
    w.letPass(seconds(1))
    expect(await sendNext(w.runtime)).toBe(true)
    expect(await told()).toBe(0)
    letIn()
    await both
    await w.pass(minutes(1))
    expect([await told(), (await updates(w)).length]).toEqual([1, 1])
  },
)
