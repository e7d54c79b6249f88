import { createHash } from 'node:crypto'
import { chris, maya } from '@caselead/api/demo/cast.ts'
import { collectFiles } from '@caselead/api/jobs/nightly/collect-files.ts'
import { tendNextFile } from '@caselead/api/jobs/queues/tend-files.ts'
import { days, seconds } from '@caselead/core/base/instant.ts'
import type { SentMail } from '@caselead/db/mailbox.ts'
import { expect, test } from 'vitest'
import { uploaded } from '../../setup/attaching.ts'
import { deliver } from '../../setup/deliver.ts'
import { found } from '../../setup/found.ts'
import { mailOfParts } from '../../setup/mail-of-parts.ts'
import { becameOf, ofChris } from '../../setup/mail-threads.ts'
import { signedIn } from '../../setup/visit.ts'
import { bringer } from '../../setup/whole-mail.ts'
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

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')

test('what an email brought is in the record with its content’s hash, once it is here', async () => {
  const number = await mailed([part('h1', 'export.log', 'text/plain', 'line 1')])
  await fetchAll()
  const events = await w.events(number)
  const noted = events.filter(({ kind }) => kind === 'file_received')
  const [file] = found(await filesOn(number))
  const { id } = found([file])[0] ?? {}
  expect(noted.map(({ data }) => data)).toEqual([
    { id, name: 'export.log', size: 6, sha256: sha256('line 1') },
  ])
  const { record } = await mayas.case({ number })
  expect(record.map(({ sentence }) => sentence)).toContain('Received export.log (6 bytes)')
  expect(JSON.stringify((await chriss.case({ number })).timeline)).not.toContain('Received export')
})

test('an email that came whole says so of its files at once', async () => {
  const mail = await mailOfParts({
    ...{ text: 'They stop.', messageId: '<whole@mail.example>' },
    attachments: [{ filename: 'export.log', content: 'line 1' }],
  })
  const { id } = await (await bringer(w))(Uint8Array.from(mail))
  await w.post()
  await fetchAll()
  const events = await w.events((await becameOf(w, id)).on ?? '')
  expect(events[0]?.data).toMatchObject({ files: [{ sha256: sha256('line 1') }] })
  expect(events.map(({ kind }) => kind)).not.toContain('file_received')
})

test('a file that comes after the page was opened hinders nobody who answers', async () => {
  const number = await mailed([part('late', 'export.log', 'text/plain', 'line 1')])
  const { seq } = await mayas.case({ number })
  w.letPass(seconds(5))
  await fetchAll()
  await mayas.reply({ number, body: 'Thanks.', seen: seq })
})

test('a file larger than we take is said to be so, with its size and the limit, on the page and to its sender', async () => {
  const video = { ...part('v1', 'export.mp4', 'video/mp4', 'short'), size: 40_000_000 }
  const number = await mailed([video])
  const note =
    'This file is 40 MB, and we can only take files up to 25 MB. Send a link to it instead.'
  expect(await filesOn(number)).toMatchObject([{ name: 'export.mp4', state: 'too_large', note }])
  await fetchAll()
  expect(await filesOn(number)).toMatchObject([{ state: 'too_large', note }])
  expect((await agent.open(`/desk/cases/${number}`)).text).toContain(note)
  expect((await customer.open(`/cases/${number}`)).text).toContain(note)
  expect((await w.newestMail(chris.email)).text).toContain(
    'We couldn’t take export.mp4 (40 MB), because we can only take files up to 25 MB. Send a link instead.',
  )
})

test('one that turns out to be larger than its email said is too large, too', async () => {
  const limits = { bytes: 1_000, each: 20, daily: 1_000_000, mailed: 1_000 }
  const small = await world({ at: '2026-11-24T08:00:00Z', files: { limits } })
  const attachments = [{ ...part('l1', 'a.log', 'text/plain', 'x'.repeat(2_000)), size: 10 }]
  const { on } = await becameOf(small, await deliver(small, { ...ofChris, attachments } as never))
  while (await tendNextFile(small.runtime));
  const { timeline } = await (await small.as(chris.email)).customer.case({ number: on ?? '' })
  expect(timeline[0]?.files).toMatchObject([
    {
      state: 'too_large',
      note: 'This file is larger than the 1 KB we can take. Send a link to it instead.',
    },
  ])
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
