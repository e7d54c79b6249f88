import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chris, priya } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import nodemailer from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { becameOf, support } from '../../setup/mail-threads.ts'
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
    .select(['raw', 'envelope'])
    .where('provider_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.envelope).toMatchObject({ from: chris.email, subject: 'Exports' })
  expect(row.raw?.length).toBeGreaterThan(1_000_000)
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
