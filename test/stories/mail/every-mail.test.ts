import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chris } from '@caselead/api/demo/cast.ts'
import { htmlText } from '@caselead/api/mail/in/html/html-text.ts'
import { withoutMarks } from '@caselead/api/mail/in/html/marks.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { combinedReplies, oneLine, replies, shopReplies } from '../../bench/mail-corpora.ts'
import { found } from '../../setup/found.ts'
import { support } from '../../setup/mail-threads.ts'
import { seeded, seedOr } from '../../setup/random.ts'
import { sharedFile, sharedJson } from '../../setup/shared-data.ts'
import { bringer, wholeMail, writtenMail } from '../../setup/whole-mail.ts'
import { type World, world } from '../../setup/world.ts'

const begin = () => world({ at: '2026-11-24T08:00:00Z' })

/** What became of each mail, by how many; a mail of a case has its event. */
async function outcomes(w: World): Promise<Record<string, number>> {
  const rows = await w.db
    .selectFrom('inbox')
    .select(['outcome', 'why', 'case_id', 'seq', 'set_aside_at', 'next_at', 'last_error'])
    .execute()
  const counts: Record<string, number> = {}
  for (const row of rows) {
    const isOnCase = row.case_id !== null && row.seq !== null && row.set_aside_at === null
    const isAside = row.why !== null && row.set_aside_at !== null
    const isTold = row.next_at === null && (isOnCase || isAside || row.outcome === 'duplicate')
    const became = isTold ? (row.why ?? row.outcome) : `unread: ${row.last_error}`
    counts[`${became}`] = (counts[`${became}`] ?? 0) + 1
  }
  return counts
}

const folders = ['real-eml', 'mime-more', 'machine-mail']

test.for(folders)(
  'every mail of %s comes to a case or is set aside with its reason',
  async (folder) => {
    const w = await begin()
    const bring = await bringer(w)
    const path = sharedFile(`mail/${folder}`)
    const names = found(readdirSync(path).filter((name) => name.endsWith('.eml')))
    for (const name of names) {
      expect((await bring(readFileSync(join(path, name)))).status, name).toBe(202)
    }
    await w.post()
    const became = await outcomes(w)
    expect(became).not.toMatchObject({ unreadable: expect.anything() })
    expect(Object.keys(became).filter((each) => each.startsWith('unread'))).toEqual([])
    expect(Object.values(became).reduce((sum, count) => sum + count, 0)).toBe(names.length)
  },
)

test('the same mails from somebody we know are told to a case or set aside', async () => {
  const w = await begin()
  const bring = await bringer(w)
  const mails = found(
    ['real-eml', 'mime-more'].flatMap((folder) => {
      const path = sharedFile(`mail/${folder}`)
      return readdirSync(path)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => withoutFrom(readFileSync(join(path, name))))
    }),
  )
  for (const mail of mails) {
    await bring(Buffer.concat([Buffer.from(`From: ${chris.email}\r\n`), mail]))
    await w.post()
    w.letPass(hours(1) / 10)
  }
  const became = await outcomes(w)
  expect(Object.keys(became).filter((each) => each.startsWith('unread'))).toEqual([])
  expect(became.opened).toBeGreaterThan(20)
  expect(became.stranger).toBe(undefined)
})

/** A mail read by its first From, without the line mail folders put before it. */
const withoutFrom = (mail: Buffer): Buffer =>
  Buffer.from(
    mail.toString('latin1').replace(/^(\u00ef\u00bb\u00bf)?(From .*\r?\n)?/, ''),
    'latin1',
  )

interface Forwards {
  cases: {
    id: string
    subject: string | null
    text: string
    expected: { message?: string | null; body?: string }
  }[]
}

const somebody = (subject: string, id: string) => ({
  From: `${chris.name} <${chris.email}>`,
  To: support,
  Subject: subject,
  'Message-ID': `<${id}@forwards.example>`,
})

test('of every forward every word is kept, and all stand in its case as the customer’s', async () => {
  const w = await begin()
  const bring = await bringer(w)
  const { cases } = sharedJson<Forwards>('mail/forwards_crisp_half.json')
  for (const { id, subject, text } of found(cases)) {
    await bring(writtenMail(somebody(subject ? encoded(subject) : 'A mail', id), text))
    await w.post()
    w.letPass(hours(1) / 10)
  }
  const rows = await w.db
    .selectFrom('inbox')
    .innerJoin('events', (join) =>
      join.onRef('events.case_id', '=', 'inbox.case_id').onRef('events.seq', '=', 'inbox.seq'),
    )
    .select(['inbox.content', 'inbox.whole', 'events.data'])
    .execute()
  expect(rows.length).toBe(cases.length)
  const wordsOf = ({ id, text, expected }: Forwards['cases'][number]) => {
    const row = rows.find(({ content }) => JSON.stringify(content).includes(`<${id}@forwards`))
    const told = oneLine(`${(row?.data as { body?: string })?.body ?? ''}`)
    const shown = oneLine(row?.whole ?? told)
    const words = [expected.message ?? '', expected.body ?? ''].map(bare)
    return {
      ...{ id, isKept: shown.includes(oneLine(text)) },
      isTold: words.every((each) => bare(told).includes(each)),
    }
  }
  const forwards = cases.map(wordsOf)
  expect(forwards.filter(({ isKept }) => !isKept)).toEqual([])
  expect(forwards.filter(({ isTold }) => !isTold).map(({ id }) => id)).toEqual([])
})

/** Letters and digits: what was quoted has marks between its lines. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

const encoded = (words: string): string => `=?utf-8?b?${Buffer.from(words).toString('base64')}?=`

interface Brought {
  id: string
  text: string
  html?: boolean
}

/** Brought one after another by somebody we know: what each was told to its case, and all of it. */
async function told(mails: readonly Brought[]) {
  const w = await begin()
  const bring = await bringer(w)
  for (const { id, text, html } of found(mails)) {
    const type = html ? 'text/html' : 'text/plain'
    await bring(writtenMail(somebody('Re: Hello', id), text, type))
    await w.post()
    w.letPass(hours(1) / 10)
  }
  const rows = await w.db
    .selectFrom('inbox')
    .innerJoin('events', (join) =>
      join.onRef('events.case_id', '=', 'inbox.case_id').onRef('events.seq', '=', 'inbox.seq'),
    )
    .select(['inbox.content', 'inbox.whole', 'events.data'])
    .execute()
  const byId = new Map(
    rows.map(({ content, whole, data }) => {
      const { body } = data as { body: string }
      const { messageId } = content as { messageId: string }
      return [messageId, { body, whole: whole ?? body }]
    }),
  )
  return { w, of: ({ id }: Brought) => byId.get(`<${id}@forwards.example>`) }
}

const textsOf = (mails: readonly { body: { text?: string | null } }[], name: string): Brought[] =>
  mails.flatMap(({ body: { text } }, at) => (text?.trim() ? [{ id: `${name}-${at}`, text }] : []))

test('every reply of other desks’ customers is told to a case, and kept whole where it’s cut', async () => {
  const crisp = [...replies('replies_crisp'), ...replies('replies_talon_half'), ...shopReplies()]
  const mails = textsOf(crisp, 'reply')
  const { of } = await told(mails)
  const lost = mails.filter((mail) => oneLine(of(mail)?.whole ?? '') !== oneLine(mail.text))
  expect(lost).toEqual([])
})

/** So many of the combined replies; another seed takes others. */
const sampled = 120

test('of combined replies every typed word is told to a case, and all of the mail is kept', async () => {
  const random = seeded(seedOr(540))
  const all = combinedReplies().map((each) => ({ ...each, place: random() }))
  const some = all.toSorted((one, other) => one.place - other.place).slice(0, sampled)
  const mails = textsOf(some, 'combined')
  expect(mails).toHaveLength(sampled)
  const { of } = await told(mails)
  const lost = mails.filter((mail) => oneLine(of(mail)?.whole ?? '') !== oneLine(mail.text))
  expect(lost).toEqual([])
  const words = some.map(({ body, isRight }, at) => {
    const said = of({ id: `combined-${at}`, text: body.text ?? '' })?.body ?? ''
    return isRight({ text: said, hidden: true, forward: null })
  })
  expect(words.filter(Boolean).length / sampled).toBeGreaterThan(0.9)
})

interface Quoted {
  cases: { id: string; kind: string; input: string }[]
}

test('every reply and forward of quotequail is told to a case, and nothing of it is lost', async () => {
  const { cases } = sharedJson<Quoted>('mail/quotequail_dev.json')
  const mails = cases.map(({ input }, at) => ({
    ...{ id: `quail-${at}`, text: input, html: /<(?:html|div|body|p|br)\b/i.test(input) },
  }))
  const { of } = await told(mails)
  const lost = mails.filter((mail) => {
    const { html, text } = mail
    const all = bare(html ? withoutMarks(htmlText(text)) : text)
    return !bare(of(mail)?.whole ?? '').includes(all)
  })
  expect(lost).toEqual([])
})

interface Threads {
  cases: {
    id: string
    messages: {
      n: number
      messageId: string | null
      inReplyTo: string | null
      references: string | null
      subject: string | null
    }[]
  }[]
}

test('every mail of the thread table is told to a case or set aside with its reason', async () => {
  const { cases } = sharedJson<Threads>('mail/threads.json')
  const w = await begin()
  const bring = await bringer(w)
  for (const { id, messages } of found(cases)) {
    for (const { n, messageId, inReplyTo, references, subject } of messages) {
      const given = { 'Message-ID': messageId, 'In-Reply-To': inReplyTo, References: references }
      // Every table begins with the same few ids.
      const named = Object.entries(given).flatMap(([name, value]) =>
        value ? [[name, value.replaceAll('<', `<${id}-`)]] : [],
      )
      const mail = { ...somebody(subject ?? 'Hello', `${id}-${n}`), ...Object.fromEntries(named) }
      await bring(writtenMail(mail, `Words of ${n}`))
      await w.post()
      w.letPass(hours(1) / 10)
    }
  }
  const became = await outcomes(w)
  expect(Object.keys(became).filter((each) => each.startsWith('unread'))).toEqual([])
  const brought = cases.flatMap(({ messages }) => messages)
  expect(Object.values(became).reduce((sum, count) => sum + count, 0)).toBe(brought.length)
})

interface Clients {
  cases: {
    id: string
    reply: Record<'messageId' | 'inReplyTo' | 'references', string | undefined>
  }[]
}

test('every reply as clients write it is told to a case or set aside with its reason', async () => {
  const { cases } = sharedJson<Clients>('mail/threads_clients.json')
  const w = await begin()
  const bring = await bringer(w)
  for (const { id, reply } of found(cases)) {
    const { messageId, inReplyTo, references } = reply
    const given = { 'Message-ID': messageId, 'In-Reply-To': inReplyTo, References: references }
    const named = Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []))
    await bring(writtenMail({ ...somebody('Re: Hello', id), ...Object.fromEntries(named) }, id))
    await w.post()
    w.letPass(hours(1) / 10)
  }
  const became = await outcomes(w)
  expect(Object.keys(became).filter((each) => each.startsWith('unread'))).toEqual([])
  expect(Object.values(became).reduce((sum, count) => sum + count, 0)).toBe(cases.length)
})

test('winmail.dat and the like are kept as files with a word about them', async () => {
  const w = await begin()
  const bring = await bringer(w)
  const path = sharedFile('mail/mime-more')
  const names = found(readdirSync(path).filter((name) => name.endsWith('.tnef')))
  for (const name of names) {
    const file = readFileSync(join(path, name)).toString('base64').replace(/.{76}/g, '$&\r\n')
    await bring(
      wholeMail(
        {
          ...somebody('A file', name),
          'Content-Type': 'application/ms-tnef; name="winmail.dat"',
          'Content-Transfer-Encoding': 'base64',
        },
        file,
      ),
    )
    await w.post()
  }
  const opened = await w.db
    .selectFrom('events')
    .select('data')
    .where('kind', '=', 'opened')
    .execute()
  expect(opened.map(({ data }) => (data as { body: string }).body)).toEqual(
    names.map(() => 'Sent winmail.dat'),
  )
})
