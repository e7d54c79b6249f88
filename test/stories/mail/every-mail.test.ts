import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chris } from '@caselead/api/demo/cast.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { oneLine, replies, shopReplies } from '../../bench/mail-corpora.ts'
import { found } from '../../setup/found.ts'
import { support } from '../../setup/mail-threads.ts'
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

test('of every forward every word is kept, and all but one stand in its case as the customer’s', async () => {
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
  // “On behalf of” in its From: the rest of it stands in the whole mail.
  const folded = forwards.filter(({ isTold }) => !isTold).map(({ id }) => id)
  expect(folded).toEqual(['outlook_live_en_body_variant_9'])
})

/** Letters and digits: what was quoted has marks between its lines. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

const encoded = (words: string): string => `=?utf-8?b?${Buffer.from(words).toString('base64')}?=`

test('every reply of other desks’ customers is told to a case, and kept whole where it’s cut', async () => {
  const w = await begin()
  const bring = await bringer(w)
  const mails = [...replies('replies_crisp'), ...replies('replies_talon_half'), ...shopReplies()]
  const texts = found(mails.flatMap(({ body }) => (body.text?.trim() ? [body.text] : [])))
  for (const [at, text] of texts.entries()) {
    await bring(writtenMail(somebody('Hello', `reply-${at}`), text))
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
  expect(rows.length).toBe(texts.length)
  const shown = rows.map(({ whole, data }) => oneLine(whole ?? (data as { body: string }).body))
  expect(shown.sort()).toEqual(texts.map(oneLine).sort())
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
