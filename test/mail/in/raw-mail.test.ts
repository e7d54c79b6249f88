import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRaw } from '@caselead/api/mail/in/raw/raw-mail.ts'
import { partApart, readRawApart } from '@caselead/api/mail/in/read-apart.ts'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { seedOr } from '../../setup/random.ts'

const read = (mail: string) =>
  readRaw({ bytes: Buffer.from(mail), id: 'one', receivedFor: ['support@northwind.example'] })

const table: [what: string, mail: string, expected: object][] = [
  [
    'an encoded name that hides an address',
    'From: =?utf-8?q?Mara_=3Cmara=40known=2Eexample=3E=2C?= <evil@elsewhere.example>\n\nHello',
    { from: '"Mara <mara@known.example>," <evil@elsewhere.example>' },
  ],
  [
    'a subject that breaks its line',
    'From: a@b.example\nSubject: =?utf-8?q?Hello=0D=0ABcc=3A_x=40y=2Eexample?=\n\nHello',
    { subject: 'Hello Bcc: x@y.example' },
  ],
  [
    'two From headers, of which the first counts',
    'From: a@b.example\nFrom: c@d.example\n\nHello',
    { from: 'a@b.example' },
  ],
  [
    'several writers',
    'From: "B, A" <a@b.example>, c@d.example\n\nHello',
    { from: '"B, A" <a@b.example>, c@d.example' },
  ],
  [
    'a folder’s own line',
    'From a@b Mon Jan 1\nFrom: a@b.example\n\nHello',
    { from: 'a@b.example' },
  ],
  ['a byte order mark', '\u{feff}From: a@b.example\n\nHello', { from: 'a@b.example' }],
  ['no headers at all', '\n\nJust words', { from: '', subject: '', text: '\nJust words\n' }],
  ['nothing', '', { from: '', subject: '', text: null, html: null }],
  [
    'a header more than once, the first first',
    'Authentication-Results: mx; dmarc=pass\nAuthentication-Results: evil; dmarc=fail\n\nx',
    { headers: { 'authentication-results': 'mx; dmarc=pass, evil; dmarc=fail' } },
  ],
  [
    'for whom a mail server says it came',
    'Delivered-To: support+1@northwind.example\nTo: list@elsewhere.example\n\nx',
    {
      to: ['list@elsewhere.example'],
      receivedFor: ['support@northwind.example', 'support+1@northwind.example'],
    },
  ],
  [
    'a header named as no object has it',
    '__proto__: x\nFrom: a@b.example\n\nx',
    { from: 'a@b.example' },
  ],
]

test.for(table)('%s', async ([, mail, expected]) => {
  expect(await read(mail)).toMatchObject(expected)
})

const nested = (depth: number): string => {
  let mail = 'Content-Type: text/plain\n\nInnermost'
  for (let at = 0; at < depth; at++)
    mail = `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n${mail}\n--b${at}--\n`
  return mail
}

test('parts are read as deep as mail programs nest them, and no deeper', async () => {
  expect(await read(nested(40))).toMatchObject({ text: 'Innermost\n' })
  await expect(read(nested(60))).rejects.toThrow(/nesting depth/)
})

test('of nine thousand attachments the first are listed', async () => {
  const parts = '--b\nContent-Disposition: attachment; filename=a\n\nx\n'.repeat(9_000)
  expect(await read(`Content-Type: multipart/mixed; boundary=b\n\n${parts}--b--`)).toMatchObject({
    attachments: { length: 200 },
  })
})

test('a file of 25 MB is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caselead-whole-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = Buffer.alloc(25_000_000, 7)
  const lines = file.toString('base64').replace(/.{76}/g, '$&\r\n')
  const head = 'Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n'
  const [path, to] = [join(folder, 'mail'), join(folder, 'part')]
  writeFileSync(path, head + lines)
  const mail = await readRawApart({ path, id: 'one', receivedFor: [] })
  expect(mail).toMatchObject({ attachments: [{ id: 'file-1', bytes: file.length }] })
  expect(await partApart({ path, id: 'file-1', to })).toEqual({ isThere: true })
  expect(readFileSync(to).equals(file)).toBe(true)
  expect(await partApart({ path, id: 'file-2', to })).toEqual({ isThere: false })
}, 90_000)

const multipart = 'Content-Type: multipart/mixed; boundary=b\n\n'
test.for([
  ['parts', multipart, '--b\n', 'it has too many parts'],
  ['blank lines', '', '\n', 'it has too many lines'],
  ['short lines', 'From: a@b.example\n\n', 'a\n', 'it has too many lines'],
  ['headers', '', 'X-A: b\n c\n', 'it has too many lines'],
  ['a header', 'Subject: ', '=?utf-8?q?=41?= ', 'Maximum header size'],
  ['addresses', 'To: ', 'a@b.example, ', 'Maximum header size'],
] as const)(
  'a mail with a megabyte of %s is given up before it costs anything',
  async ([, head, piece, why]) => {
    await expect(read(head + piece.repeat(1_000_000 / piece.length + 100))).rejects.toThrow(why)
  },
)

test.for([
  ['encoded words', '=?utf-8?q?=41?= '],
  ['brackets', '<((('],
  ['quotes', '"\\"'],
  ['addresses', 'a@b.example, '],
  ['groups', 'g:a@b.example;'],
] as const)('headers of %s are read as fast as others', async ([, piece]) => {
  const much = piece.repeat(200_000 / piece.length)
  const began = process.cpuUsage()
  await read(`From: ${much}\nTo: ${much}\nSubject: ${much}\nContent-Type: ${much}\n\nx`)
  const { user, system } = process.cpuUsage(began)
  expect(user + system).toBeLessThan(2_000_000)
})

const piece = fc.oneof(
  fc.constantFrom(
    ...['From: a@b.example\n', 'Content-Type: multipart/mixed; boundary="b"\n', '\n', '--b\n'],
    ...['--b--\n', 'Content-Type: text/html; charset=x\n', 'Content-Transfer-Encoding: base64\n'],
    ...['Content-Type: message/rfc822\n', 'Subject: =?utf-8?b?w?=\n', '=', '\0', ' ', '\r\n'],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

test('whatever a mail is made of, reading it answers a mail or says why not', async () => {
  const mails = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
  await fc.assert(
    fc.asyncProperty(mails, async (mail) => {
      const given = await read(mail)
      expect(given.from).not.toMatch(/\p{Cc}/u)
      expect(given.subject).not.toMatch(/\p{Cc}/u)
    }),
    { seed: seedOr(1211), numRuns: 500 },
  )
})
