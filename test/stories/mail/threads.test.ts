import { chris, maya, priya, sam } from '@caselead/api/demo/cast.ts'
import { beforeAll, expect, test } from 'vitest'
import { deliver, type Sent } from '../../setup/deliver.ts'
import {
  becameOf,
  from,
  ofChris,
  ofPriya,
  ofSam,
  type Threads,
  threads,
} from '../../setup/mail-threads.ts'

let t: Threads
beforeAll(async () => {
  t = await threads()
}, 120_000)

type On = 'harbour' | 'dental' | 'recent' | 'old'
/** It joins a case as somebody, opens one, which may follow another, or is set aside with the reason. */
type Becomes = { joins: string; on: On } | { opens: string; on?: On } | { aside: string; on?: On }
type Row = [what: string, mail: (t: Threads) => Sent & Record<string, unknown>, becomes: Becomes]

const answers = (inReplyTo: string, references?: string): { headers: Record<string, string> } => ({
  headers: { 'In-Reply-To': inReplyTo, ...(references && { References: references }) },
})
const long = Array.from({ length: 40 }, (_, at) => `<m${at}@customer.example>`).join('\r\n\t')
const later = (index: string): string =>
  Buffer.concat([Buffer.from(index, 'base64'), Buffer.from([0x35, 0x44, 0x0b, 0x80, 1])]).toString(
    'base64',
  )
const elsewhere = 'AQHTXFWT3T6z7C8m9k2GE+t0ZVEeeQ=='
const privately = (name: string) => from({ name, email: 'somebody@elsewhere.example' })
const ours: Becomes = { joins: priya.name, on: 'harbour' }
const colleague: Becomes = { joins: sam.name, on: 'harbour' }
const itsOwn: Becomes = { opens: priya.name }

const rows: Row[] = [
  // By the address.
  ['the reply address', (t) => ({ ...ofPriya, to: t.harbour.replyTo }), ours],
  ['the same in capitals', (t) => ({ ...ofPriya, to: t.harbour.replyTo.toUpperCase() }), ours],
  [
    'with a name before it',
    (t) => ({ ...ofPriya, to: `"Desk, the" <${t.harbour.replyTo}>` }),
    ours,
  ],
  [
    'behind another receiver',
    (t) => ({ ...ofPriya, to: `a@b.example, ${t.harbour.replyTo}` }),
    ours,
  ],
  [
    'in Cc alone',
    (t) => ({ ...ofPriya, to: 'a@b.example', cc: [t.harbour.replyTo], received_for: [] }),
    ours,
  ],
  [
    'whatever its subject',
    (t) => ({ ...ofPriya, to: t.harbour.replyTo, subject: `Re: [${t.dental.number}]` }),
    ours,
  ],
  [
    'whatever it answers',
    (t) => ({ ...ofPriya, to: t.harbour.replyTo, ...answers(t.dental.messageId) }),
    ours,
  ],
  ['a colleague at it', (t) => ({ ...ofSam, to: t.harbour.replyTo }), colleague],
  [
    'a stranger at it',
    (t) => ({ ...privately('Priya Shah'), to: t.harbour.replyTo }),
    { aside: 'not_on_case', on: 'harbour' },
  ],
  [
    'another customer at it',
    (t) => ({ ...ofChris, to: t.harbour.replyTo }),
    { aside: 'not_on_case', on: 'harbour' },
  ],
  [
    'a person of the team at it',
    (t) => ({ ...from(maya), to: t.harbour.replyTo }),
    { aside: 'team', on: 'harbour' },
  ],
  [
    'no address of ours any more',
    () => ({ ...ofPriya, to: `support+${'0'.repeat(32)}@northwind.example` }),
    itsOwn,
  ],
  // By what it answers.
  ['Gmail', (t) => ({ ...ofPriya, ...answers(t.harbour.messageId, t.harbour.messageId) }), ours],
  [
    'Gmail after Amazon SES',
    (t) => ({
      ...ofPriya,
      ...answers(t.harbour.stamp, `${t.harbour.messageId} ${t.harbour.stamp}`),
    }),
    ours,
  ],
  [
    'iOS Mail, which drops References',
    (t) => ({ ...ofPriya, ...answers(t.harbour.stamp, t.harbour.stamp) }),
    ours,
  ],
  [
    'another region of Amazon SES',
    (t) => ({ ...ofPriya, ...answers(t.harbour.stamp.replace('eu-west-1', 'us-east-1')) }),
    ours,
  ],
  [
    'webmail with In-Reply-To alone',
    (t) => ({ ...ofPriya, ...answers(t.harbour.messageId) }),
    ours,
  ],
  [
    'References alone',
    (t) => ({
      ...ofPriya,
      headers: { References: `<first@customer.example> ${t.harbour.messageId}` },
    }),
    ours,
  ],
  [
    'our root alone, as in mails of long ago',
    (t) => ({ ...ofPriya, ...answers(t.harbour.root) }),
    ours,
  ],
  [
    'commas between references',
    (t) => ({
      ...ofPriya,
      headers: { References: `<a@customer.example>,\r\n ${t.harbour.messageId}` },
    }),
    ours,
  ],
  ['an empty In-Reply-To', (t) => ({ ...ofPriya, ...answers('', t.harbour.messageId) }), ours],
  [
    'an address in In-Reply-To',
    () => ({ ...ofPriya, ...answers('someone@yahoo.example') }),
    itsOwn,
  ],
  [
    '“undefined” as References',
    () => ({ ...ofPriya, headers: { References: 'undefined undefined' } }),
    itsOwn,
  ],
  [
    'odd characters in an id',
    (t) => ({
      ...ofPriya,
      ...answers(t.harbour.messageId, `<!&!AAAA/NzoQ==@customer.example> ${t.harbour.messageId}`),
    }),
    ours,
  ],
  [
    'a phrase before the id',
    (t) => ({ ...ofPriya, ...answers(`Your message of "Mon, 1 Jun 2026" ${t.harbour.messageId}`) }),
    ours,
  ],
  [
    'forty folded references',
    (t) => ({ ...ofPriya, headers: { References: `${long}\r\n\t${t.harbour.messageId}` } }),
    ours,
  ],
  [
    'a header in small letters',
    (t) => ({ ...ofPriya, headers: { 'in-reply-to': t.harbour.messageId } }),
    ours,
  ],
  [
    'an id in capitals',
    (t) => ({ ...ofPriya, ...answers(t.harbour.messageId.toUpperCase()) }),
    ours,
  ],
  [
    'a changed subject',
    (t) => ({ ...ofPriya, subject: 'Something else', ...answers(t.harbour.messageId) }),
    ours,
  ],
  [
    'a colleague, forwarded the mail',
    (t) => ({ ...ofSam, ...answers(t.harbour.messageId) }),
    colleague,
  ],
  [
    'the mail answered last wins',
    (t) => ({
      ...ofPriya,
      ...answers(t.harbour.messageId, `${t.recent.messageId} ${t.harbour.messageId}`),
    }),
    ours,
  ],
  [
    'the newest reference wins',
    (t) => ({
      ...ofPriya,
      headers: { References: `${t.recent.messageId} ${t.harbour.messageId}` },
    }),
    ours,
  ],
  [
    'an id of ours of no case',
    () => ({ ...ofPriya, ...answers('<case-2000.m9@northwind.example>') }),
    itsOwn,
  ],
  [
    'an id of another desk like ours',
    (t) => ({ ...ofPriya, ...answers(`<case-${t.harbour.number.slice(2)}@desk.example>`) }),
    itsOwn,
  ],
  [
    'another customer with our id',
    (t) => ({ ...ofChris, ...answers(t.harbour.messageId) }),
    { aside: 'not_on_case', on: 'harbour' },
  ],
  [
    'another customer with our root',
    (t) => ({ ...ofChris, ...answers(t.harbour.root) }),
    { aside: 'not_on_case', on: 'harbour' },
  ],
  [
    'a stranger with our id',
    (t) => ({ ...privately('M'), ...answers(t.harbour.messageId) }),
    { aside: 'not_on_case', on: 'harbour' },
  ],
  [
    'a stranger with an id nobody knows',
    () => ({ ...privately('M'), ...answers('<x@y.example>') }),
    { aside: 'stranger' },
  ],
  // By Outlook's conversation.
  [
    'Outlook inside Exchange',
    (t) => ({
      ...ofPriya,
      subject: 'AW: Printer',
      headers: { 'Thread-Index': later(t.harbour.threadIndex) },
    }),
    ours,
  ],
  [
    'the same mark without an answer',
    (t) => ({ ...ofPriya, headers: { 'Thread-Index': t.harbour.threadIndex } }),
    ours,
  ],
  [
    'a new Outlook mail',
    () => ({ ...ofPriya, subject: 'Scanners', headers: { 'Thread-Index': elsewhere } }),
    itsOwn,
  ],
  ['no sound Thread-Index', () => ({ ...ofPriya, headers: { 'Thread-Index': 'AQ==' } }), itsOwn],
  [
    'a conversation of another customer',
    (t) => ({ ...ofChris, headers: { 'Thread-Index': t.harbour.threadIndex } }),
    { aside: 'not_on_case', on: 'harbour' },
  ],
  // By the subject.
  [
    'the number in the subject',
    (t) => ({ ...ofPriya, subject: `AW: [${t.harbour.number}] Labels` }),
    ours,
  ],
  [
    'the number in small letters',
    (t) => ({ ...ofPriya, subject: `about ${t.harbour.number.toLowerCase()}` }),
    ours,
  ],
  [
    'a colleague who names it',
    (t) => ({ ...ofSam, subject: `Fwd: [${t.harbour.number}]` }),
    colleague,
  ],
  [
    'another customer who names it',
    (t) => ({ ...ofChris, subject: `Our model ${t.harbour.number}` }),
    { opens: chris.name },
  ],
  [
    'a stranger who names it',
    (t) => ({ ...privately('Priya'), subject: `Re: [${t.harbour.number}]` }),
    { aside: 'not_on_case', on: 'harbour' },
  ],
  ['a number of no case', () => ({ ...ofPriya, subject: 'C-999999999 and C-99999' }), itsOwn],
  [
    'digits without the letter',
    (t) => ({ ...ofPriya, subject: `Order ${t.harbour.number.slice(2)}` }),
    itsOwn,
  ],
  // Of cases that are over.
  [
    'a case closed last week',
    (t) => ({ ...ofPriya, to: t.recent.replyTo, text: 'It stops again.' }),
    { joins: priya.name, on: 'recent' },
  ],
  [
    'a case closed long ago',
    (t) => ({ ...ofPriya, to: t.old.replyTo, text: 'It stops again.' }),
    { opens: priya.name, on: 'old' },
  ],
  [
    'an old mail used to write anew',
    (t) => ({ ...ofPriya, subject: 'Prices', ...answers(t.old.messageId) }),
    { opens: priya.name, on: 'old' },
  ],
  [
    'the number of a case closed long ago',
    (t) => ({ ...ofSam, subject: `[${t.old.number}]` }),
    { opens: sam.name, on: 'old' },
  ],
  // Who wrote it.
  [
    'a comment in the address',
    (t) => ({
      ...ofPriya,
      from: `${priya.email} (Priya, on the road)`,
      ...answers(t.harbour.messageId),
    }),
    ours,
  ],
  [
    'several in From',
    (t) => ({
      ...ofPriya,
      from: `A <a@b.example>, ${ofPriya.from}`,
      ...answers(t.harbour.messageId),
    }),
    ours,
  ],
  [
    'a quoted address as a name',
    (t) => ({
      ...ofPriya,
      from: `"${sam.email}" <${priya.email}>`,
      ...answers(t.harbour.messageId),
    }),
    ours,
  ],
  [
    'a group of ours that rewrites From',
    (t) => ({
      ...ofPriya,
      from: `'Priya Shah' via Help <help@northwind.example>`,
      headers: { 'X-Original-From': ofPriya.from, 'In-Reply-To': t.harbour.messageId },
    }),
    ours,
  ],
  [
    'a group at the customer’s that rewrites From',
    (t) => ({
      ...ofPriya,
      from: 'IT <it@harbour.example>',
      headers: { 'X-Original-Sender': priya.email, 'In-Reply-To': t.harbour.messageId },
    }),
    ours,
  ],
  [
    'anybody who claims to be a group',
    (t) => ({
      ...ofPriya,
      from: 'G <group@elsewhere.example>',
      headers: { 'X-Original-From': ofPriya.from, 'In-Reply-To': t.harbour.messageId },
    }),
    { aside: 'not_on_case', on: 'harbour' },
  ],
  [
    'a mail its domain disowns',
    (t) => ({
      ...ofPriya,
      to: t.harbour.replyTo,
      headers: {
        'Authentication-Results': 'mx.example; spf=pass; dkim=none; dmarc=fail (p=reject)',
      },
    }),
    { aside: 'forged', on: 'harbour' },
  ],
  [
    'one of our own that came back',
    (t) => ({ ...ofPriya, message_id: t.harbour.messageId, to: t.harbour.replyTo }),
    { aside: 'loop', on: 'harbour' },
  ],
]

test('the table is as long as it claims', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60)
})

function becoming(t: Threads, becomes: Becomes) {
  const number = becomes.on ? t[becomes.on].number : null
  if ('aside' in becomes) return { aside: becomes.aside, on: number }
  if ('joins' in becomes) return { is: 'answered', on: number, by: becomes.joins }
  return { is: 'opened', by: becomes.opens, follows: number }
}

test.for(rows)('%s', async ([what, mail, becomes]) => {
  const id = await deliver(t.w, { subject: 'Hello', text: `Words about ${what}.`, ...mail(t) })
  expect(await becameOf(t.w, id)).toMatchObject(becoming(t, becomes))
})
