import { execFile } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chris, priya } from '@caselead/api/demo/cast.ts'
import { incoming } from '@caselead/api/files/spool.ts'
import { tendNextFile } from '@caselead/api/jobs/queues/tend-files.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { rawPieces } from '@caselead/db/mail/raw.ts'
import { keepReceived } from '@caselead/db/queues/inbox.ts'
import { sql } from 'kysely'
import nodemailer from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { found, theOne } from '../../setup/found.ts'
import { becameOf, support } from '../../setup/mail-threads.ts'
import { signedIn } from '../../setup/visit.ts'
import { bringer, wholeMail, writtenMail } from '../../setup/whole-mail.ts'
import { type World, world } from '../../setup/world.ts'

const begin = (smtp = false) => world({ at: '2026-11-24T08:00:00Z', smtp })
const headers = (more: Record<string, string> = {}) => ({
  From: `${chris.name} <${chris.email}>`,
  To: support,
  Subject: 'Exports stop',
  'Message-ID': '<one@mail.example>',
  ...more,
})
const cases = async (w: World) => (await w.db.selectFrom('cases').select('id').execute()).length

test('a whole mail brought with the token opens a case, and its bytes are kept', async () => {
  const w = await begin()
  const bring = await bringer(w)
  const mail = writtenMail(headers(), 'They stop at row 10,000.')
  const { status, id } = await bring(mail)
  expect(status).toBe(202)
  await w.post()
  const became = await becameOf(w, id)
  expect(became).toMatchObject({ is: 'opened' })
  const [opened] = await w.events(became.on ?? '')
  expect(opened?.data).toMatchObject({ subject: 'Exports stop', body: 'They stop at row 10,000.' })
  const row = await w.db.selectFrom('inbox').select('raw').executeTakeFirstOrThrow()
  expect(row.raw?.toString()).toBe(mail)
})

test.for([
  ['no token', {}],
  ['another token', { authorization: 'Bearer mail_nobodys' }],
  ['an empty one', { authorization: 'Bearer ' }],
] as const)('with %s nothing is taken', async ([, more]) => {
  const w = await begin()
  await bringer(w)
  const body = writtenMail(headers(), 'They stop.')
  const answer = await fetch(`${w.inside}/hooks/mail`, { method: 'POST', body, headers: more })
  expect(answer.status).toBe(401)
  expect(await w.db.selectFrom('inbox').selectAll().execute()).toEqual([])
})

test('a new token ends the one before, and only its hash is kept', async () => {
  const w = await begin()
  const before = await bringer(w)
  const after = await bringer(w)
  expect((await before(writtenMail(headers(), 'They stop.'))).status).toBe(401)
  expect((await after(writtenMail(headers(), 'They stop.'))).status).toBe(202)
  const kept = await w.db.selectFrom('settings').select('value').execute()
  expect(JSON.stringify(kept)).not.toContain('mail_ey')
  expect(JSON.stringify(kept)).toMatch(/"hash":"[\w-]{43}"/)
})

test('one mail brought ten times at one moment opens one case', async () => {
  const w = await begin()
  const bring = await bringer(w)
  const brought = () => bring(writtenMail(headers(), 'They stop.'))
  const first = await Promise.all(Array.from({ length: 10 }, brought))
  // Whoever is told to come again comes again.
  const again = await Promise.all(first.filter(({ status }) => status === 503).map(brought))
  await Promise.all(again.filter(({ status }) => status === 503).map(brought))
  await w.post()
  expect(await cases(w)).toBe(1)
})

test('a mail too large for anybody is refused with why, and nothing of it stays', async () => {
  const w = await begin()
  const bring = await bringer(w)
  const { status } = await bring(`${writtenMail(headers(), '')}${'x'.repeat(36_000_001)}`)
  expect(status).toBe(413)
  expect(await w.db.selectFrom('inbox').selectAll().execute()).toEqual([])
})

test('the address it was delivered for finds its case, whatever its To says', async () => {
  const w = await begin()
  const { customer } = await w.as(chris.email)
  const asked = { subject: 'Labels', body: 'None.', impact: 'one', urgency: 'degraded' } as const
  const { number } = await customer.open(asked)
  const to = (await w.newestMail(chris.email)).replyTo ?? ''
  const bring = await bringer(w)
  const mail = writtenMail(headers({ To: 'undisclosed-recipients:;' }), 'Still none.')
  const { id } = await bring(mail, { 'x-envelope-to': to })
  await w.post()
  expect(await becameOf(w, id)).toMatchObject({ is: 'answered', on: number, by: chris.name })
})

test('a mail nobody can read is set aside with its sender, and its bytes stay', async () => {
  const w = await begin()
  const bring = await bringer(w)
  const many = Array.from({ length: 20_000 }, (_, at) => `X-${at}: ${'y'.repeat(80)}`).join('\r\n')
  const { id } = await bring(`From: ${chris.email}\r\nSubject: Exports\r\n${many}\r\n\r\nHello`)
  for (let tries = 0; tries < 6; tries++) {
    await w.post()
    w.letPass(3_600_000)
  }
  await w.post()
  expect(await becameOf(w, id)).toMatchObject({ aside: 'unreadable' })
  const row = await w.db
    .selectFrom('inbox')
    .select('envelope')
    .where('provider_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.envelope).toMatchObject({ from: chris.email, subject: 'Exports' })
  expect((await bytesOf(w, id)).length).toBeGreaterThan(1_000_000)
})

const bytesOf = async (w: World, id: string) =>
  Buffer.concat(await Array.fromAsync(rawPieces(w.db, id)))

const quoted = 'On Mon, 23 Nov 2026 at 10:00, Tom wrote:\r\n> Which rows?'

/** With a file of this size in it, no byte like the next. */
function withFile(size: number) {
  const file = Buffer.from(Uint8Array.from({ length: size }, (_, at) => (at * 31 + at / 251) % 256))
  const lines = file.toString('base64').replace(/.{76}/g, '$&\r\n')
  const parts = [
    ...['--b', 'Content-Type: text/plain', '', 'They stop. See the file.', '', quoted, '', '--b'],
    ...['Content-Disposition: attachment; filename=rows.bin', 'Content-Transfer-Encoding: base64'],
    ...['', lines, '--b--', ''],
  ]
  const type = { 'Content-Type': 'multipart/mixed; boundary=b' }
  return { file, mail: wholeMail(headers(type), parts.join('\r\n')) }
}

test('a large mail is kept in pieces, and its file and all of it can be had', async () => {
  const w = await begin()
  const bring = await bringer(w)
  const { file, mail } = withFile(3_000_000)
  const { id } = await bring(mail)
  const { raw } = await w.db.selectFrom('inbox').select('raw').executeTakeFirstOrThrow()
  expect(raw?.length).toBeLessThan(1_000_000)
  expect((await bytesOf(w, id)).equals(Buffer.from(mail))).toBe(true)
  await w.post()
  while (await tendNextFile(w.runtime));
  const kept = await w.db.selectFrom('files').selectAll().executeTakeFirstOrThrow()
  expect(kept).toMatchObject({ name: 'rows.bin', state: 'clean', size: file.length })
  const body = theOne(await w.runtime.files.store.read(kept.id))
  expect(Buffer.from(await new Response(body).arrayBuffer()).equals(file)).toBe(true)
  const browser = await signedIn(w, chris.email)
  const original = await browser.ask(`/cases/C-${kept.case_id}/emails/${kept.seq}/original`)
  expect(Buffer.from(await original.arrayBuffer()).equals(Buffer.from(mail))).toBe(true)
  expect(readdirSync(incoming(w.runtime.files.folder))).toEqual([])
})

test('a mail that can’t be kept whole isn’t kept at all, and comes again', async () => {
  const w = await begin()
  const bring = await bringer(w)
  const { mail } = withFile(3_000_000)
  await sql`alter table inbox_pieces add constraint full_disk check (at < 3)`.execute(w.db)
  expect((await bring(mail)).status).toBe(500)
  expect(await w.db.selectFrom('inbox').select('provider_id').execute()).toEqual([])
  expect(await w.db.selectFrom('inbox_pieces').select('at').execute()).toEqual([])
  await sql`alter table inbox_pieces drop constraint full_disk`.execute(w.db)
  const { status, id } = await bring(mail)
  expect(status).toBe(202)
  expect((await bytesOf(w, id)).equals(Buffer.from(mail))).toBe(true)
  expect(readdirSync(incoming(w.runtime.files.folder))).toEqual([])
})

test('a mail an earlier release kept in one row is read and shown like any other', async () => {
  const w = await begin()
  const mail = Buffer.from(withFile(2_000_000).mail)
  const envelope = { by: 'hook', from: chris.email, subject: 'Exports', to: [] }
  await keepReceived(w.db, 'raw-before', envelope, w.now(), mail)
  expect((await bytesOf(w, 'raw-before')).equals(mail)).toBe(true)
  await w.post()
  expect(await becameOf(w, 'raw-before')).toMatchObject({ is: 'opened' })
})

const smtp = (w: World) =>
  nodemailer.createTransport({
    host: '127.0.0.1',
    port: w.smtpPort,
    secure: false,
    ignoreTLS: true,
  })

test('a mail server brings mail by SMTP, and it opens a case', async () => {
  const w = await begin(true)
  await smtp(w).sendMail({
    ...{ from: priya.email, to: support, subject: 'Étiquettes', text: 'Elles s’arrêtent.' },
    attachments: [{ filename: 'label.txt', content: 'nothing' }],
  })
  await w.post()
  const [row] = found(await w.db.selectFrom('inbox').select(['provider_id', 'content']).execute())
  expect(await becameOf(w, row?.provider_id ?? '')).toMatchObject({ is: 'opened', by: priya.name })
  expect(row?.content).toMatchObject({
    subject: 'Étiquettes',
    receivedFor: [support],
    attachments: [{ name: 'label.txt', type: 'text/plain', bytes: 7 }],
  })
})

test('SMTP passes nothing on to anybody else', async () => {
  const w = await begin(true)
  const sent = smtp(w).sendMail({ from: priya.email, to: 'x@elsewhere.example', text: 'Hello' })
  await expect(sent).rejects.toThrow(/550 No such address here/)
  expect(await w.db.selectFrom('inbox').selectAll().execute()).toEqual([])
})

test('a mail too large by SMTP is refused for good, so that its sender hears of it', async () => {
  const w = await begin(true)
  const text = `${'x'.repeat(998)}\r\n`.repeat(36_500)
  const envelope = { from: priya.email, to: support }
  const sent = smtp(w).sendMail({ envelope, raw: wholeMail(headers(), text) })
  await expect(sent).rejects.toThrow(/552/)
})

const run = promisify(execFile)

test('a file, or what is piped in, is taken in from a terminal', async () => {
  // The command reads the clock on the wall.
  const w = await world({ at: new Date(Date.now() + minutes(1)).toISOString() })
  const file = join(tmpdir(), `caselead-mail-${process.pid}.eml`)
  writeFileSync(file, writtenMail(headers(), 'They stop.'))
  onTestFinished(() => rmSync(file))
  const root = new URL('../../..', import.meta.url)
  const secret = 's'.repeat(40)
  const env = { ...process.env, DATABASE_URL: w.databaseUrl, SECRET: secret }
  const command = (...args: string[]) =>
    run(process.execPath, ['api/cli/mail.ts', ...args], { cwd: root, env })
  expect((await command('ingest', file)).stdout).toContain('Taken in.')
  expect((await command('ingest', file)).stdout).toContain('taken in before')
  await w.post()
  expect(await cases(w)).toBe(1)
})
