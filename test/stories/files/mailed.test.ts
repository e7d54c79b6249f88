import { chris, maya } from '@caselead/api/demo/cast.ts'
import { collectFiles } from '@caselead/api/jobs/nightly/collect-files.ts'
import { tendNextFile } from '@caselead/api/jobs/queues/tend-files.ts'
import { days } from '@caselead/core/base/instant.ts'
import type { SentMail } from '@caselead/db/mailbox.ts'
import { expect, test } from 'vitest'
import { uploaded } from '../../setup/attaching.ts'
import { deliver } from '../../setup/deliver.ts'
import { found } from '../../setup/found.ts'
import { becameOf, ofChris } from '../../setup/mail-threads.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const chriss = (await w.as(chris.email)).customer
const customer = await signedIn(w, chris.email)
const agent = await signedIn(w, maya.email)
const mayas = (await w.as(maya.email)).agent

const part = (
  id: string,
  filename: string | null,
  content_type: string,
  content: string | null,
) => ({
  ...{ id, filename, content_type, content_id: null, content_disposition: 'attachment' },
  ...(content !== null && { content: Buffer.from(content).toString('base64') }),
  size: content?.length ?? 10,
})

async function mailed(attachments: object[], more: object = {}) {
  const sent = { ...ofChris, subject: 'Exports', text: 'They stop.', attachments, ...more }
  const { on } = await becameOf(w, await deliver(w, sent as never))
  return on ?? ''
}

const fetchAll = async () => {
  while (await tendNextFile(w.runtime));
}

const filesOn = async (number: string) =>
  (await chriss.case({ number })).timeline.flatMap(({ files = [] }) => files)

test('what an email brings is named with its words at once, and fetched afterwards', async () => {
  const number = await mailed([part('a1', 'export.log', 'text/plain', 'line 1')])
  expect(await filesOn(number)).toMatchObject([{ name: 'export.log', state: 'fetching' }])
  await fetchAll()
  const [file] = found(await filesOn(number))
  expect(file).toMatchObject({ name: 'export.log', type: 'text', size: 6, state: 'ready' })
  expect(await (await customer.ask(file?.url ?? '')).text()).toBe('line 1')
})

test('an email that is only a file is a message', async () => {
  const number = await mailed([])
  const mail = await w.newestMail(chris.email)
  const only = { to: mail.replyTo, text: '', subject: `Re: ${mail.subject}` }
  await mailed([part('s1', 'screenshot.png', 'image/png', 'no image')], only)
  const { timeline } = await chriss.case({ number })
  expect(timeline.at(-1)).toMatchObject({
    body: 'Sent screenshot.png',
    files: [{ name: 'screenshot.png' }],
  })
})

test.for<
  [what: string, name: string | null, type: string, content: string, kept: string, is: string]
>([
  ['Outlook’s own', 'winmail.dat', 'application/ms-tnef', 'x\u009f>"', 'winmail.dat', 'winmail'],
  ['an invitation', null, 'text/calendar', 'BEGIN:VCALENDAR\r\n', 'invitation.ics', 'calendar'],
  ['an email', null, 'message/rfc822', 'From: a@b.example\r\n\r\nHi', 'email.eml', 'email'],
  [
    'a signature',
    'smime.p7s',
    'application/pkcs7-signature',
    '\u0000\u0001',
    'smime.p7s',
    'signed',
  ],
  [
    'an encrypted email',
    'smime.p7m',
    'application/pkcs7-mime',
    '\u0000\u0001',
    'smime.p7m',
    'encrypted',
  ],
])('%s is kept as a file, and called what it is', async ([, name, type, content, kept, is]) => {
  const given = {
    ...part('p1', name, type, ''),
    content: Buffer.from(content, 'latin1').toString('base64'),
  }
  const number = await mailed([given])
  expect(await filesOn(number)).toMatchObject([{ name: kept, type: is }])
  await fetchAll()
  expect(await filesOn(number)).toMatchObject([{ name: kept, type: is, state: 'ready' }])
})

test('a file the provider doesn’t have is said to be missing; the words stay', async () => {
  const number = await mailed([part('gone', 'a.txt', 'text/plain', 'a')])
  await w.db.deleteFrom('mailbox_received').execute()
  await fetchAll()
  expect(await filesOn(number)).toMatchObject([{ name: 'a.txt', state: 'missing' }])
  const { timeline } = await chriss.case({ number })
  expect(timeline[0]?.body).toBe('They stop.')
})

test('what we attach leaves with the email; what is too large for one is named and linked', async () => {
  const number = await mailed([])
  const small = await uploaded(agent, 'patch.txt', 'small')
  const large = await uploaded(agent, 'dump.bin', new Uint8Array(11_000_000))
  await mayas.reply({ number, body: 'Try this.', files: [small.id, large.id] })
  const { text } = await w.newestMail(chris.email)
  expect(text).toContain('Attached: patch.txt.')
  expect(text).toContain('On the case page: dump.bin.')
  const { mail } = await w.db
    .selectFrom('mailbox_sent')
    .select('mail')
    .orderBy('position', 'desc')
    .executeTakeFirstOrThrow()
  const content = Buffer.from('small').toString('base64')
  expect((mail as SentMail & { attachments: unknown }).attachments).toEqual([
    { filename: 'patch.txt', content },
  ])
})

test('what was never sent goes after a day, and what was sent stays', async () => {
  const number = await mailed([])
  const [sent, unsent] = [await uploaded(agent, 'sent.txt'), await uploaded(agent, 'unsent.txt')]
  await mayas.reply({ number, body: 'See this.', files: [sent.id] })
  w.letPass(days(1) + 1)
  await collectFiles(w.runtime)
  expect((await agent.ask(`/files/${sent.id}`)).status).toBe(200)
  expect((await agent.ask(`/files/${unsent.id}`)).status).toBe(404)
})
