import { hours } from '@caselead/core/base/instant.ts'
import type { OutgoingMail } from '@caselead/emails/provider/transport.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { busyFor, inBetween } from '../../setup/in-between.ts'
import { silentCases, updates } from '../../setup/silent-cases.ts'

test('once it’s settled what leaves together, it leaves as it was, whatever breaks in the meantime', async () => {
  const { w } = await silentCases(12, 9)
  const tried: OutgoingMail[] = []
  const mend = busyFor(w, (mail) => {
    const isTogether = mail.subject.startsWith('Updates on')
    if (isTogether) tried.push(mail)
    return isTogether
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
  busyFor(w, () => true)
  await w.moveTo('2026-11-25T10:55:00Z')
  const rows = await w.db.selectFrom('outbox').select('payload').execute()
  const kept = JSON.stringify(
    rows.filter(({ payload }) => JSON.stringify(payload).includes('said')),
  )
  expect(kept).toContain('nextUpdateBy')
  expect(kept).not.toMatch(/key=|support\+|unsubscribe/)
})
