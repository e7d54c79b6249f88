import { business, priya, sofia, staff } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { insertIncidents } from '@caselead/db/case/incident/incidents.ts'
import { time } from '@caselead/db/time.ts'
import { expect, test } from 'vitest'
import { openMany } from '../../setup/crowd.ts'
import { signedIn, type Visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const at = Array.from({ length: 112 }, (_, n) => w.now() - hours(1) + minutes(n % 7))
const matrix = defaultMatrix(staff, business)
const ids = await openMany(w.db, { at, email: priya.email, matrix, secret: w.runtime.secret })

const numbersOn = (html: string) =>
  [...html.matchAll(/href="(?:\/desk)?\/cases\/(C-\d+)"/g)].map(([, number = '']) => number)

async function walk(browser: Visit, start: string, rel: 'next' | 'prev' = 'next') {
  const pages: { numbers: string[]; says: string; path: string }[] = []
  for (let path: string | undefined = start; path; ) {
    const { html, text } = await browser.open(path)
    pages.push({
      numbers: numbersOn(html),
      says: /\d+–\d+ of [\w ,]+?\d(?= |$)/.exec(text)?.[0] ?? '',
      path,
    })
    const link = new RegExp(`<a[^>]*href="([^"]*)"[^>]*rel="${rel}"`)
    path = link.exec(html)?.[1]?.replaceAll('&#38;', '&')
    path = path?.replaceAll('&amp;', '&')
  }
  return pages
}

const everyNumber = ids.map((id) => `C-${id}`).sort()

test('the queue goes on to the last case, each on one page, whatever falls due first before', async () => {
  const browser = await signedIn(w, sofia.email)
  const pages = await walk(browser, '/desk/queue')
  expect(pages.map(({ says }) => says)).toEqual(['1–50 of 112', '51–100 of 112', '101–112 of 112'])
  expect(pages.flatMap(({ numbers }) => numbers).sort()).toEqual(everyNumber)
  const { agent } = await w.as(sofia.email)
  const rows = await Promise.all([1, 2, 3].map(async (page) => (await agent.queue({ page })).rows))
  const due = rows.flat().map((row) => row.due?.at ?? 0)
  expect(due).toEqual(due.toSorted((a, b) => a - b))
})

test('a customer finds every case of theirs, and the counts are of all of them', async () => {
  const browser = await signedIn(w, priya.email)
  const { agent } = await w.as(sofia.email)
  const [first = ''] = everyNumber
  await agent.resolve({ number: first, resolution: 'Done' })
  const pages = await walk(browser, '/cases')
  expect(pages.map(({ says }) => says)).toEqual(['1–50 of 111', '51–100 of 111', '101–111 of 111'])
  expect([...pages.flatMap(({ numbers }) => numbers), first].sort()).toEqual(everyNumber)
  const { text } = await browser.open('/cases')
  expect(text).toContain('Open 111 Solved 1')
  expect((await browser.open('/cases?page=99')).status).toBe(200)
})

test('an incident shows every case that is part of it, a page at a time', async () => {
  const [first = ''] = everyNumber
  const { agent } = await w.as(sofia.email)
  await agent.openIncident({ number: everyNumber[1] ?? '', title: 'Everything is slow' })
  const [incident] = (await agent.incidents({})).incidents
  const others = everyNumber.filter((number) => number !== first).slice(1)
  for (const number of others) await agent.linkIncident({ number, incident: incident?.id ?? '' })
  const pages = await walk(await signedIn(w, sofia.email), `/desk/incidents/${incident?.id}`)
  expect(pages.map(({ says }) => says)).toEqual(['1–50 of 111', '51–100 of 111', '101–111 of 111'])
  expect([...pages.flatMap(({ numbers }) => numbers), first].sort()).toEqual(everyNumber)
})

test('every incident stands on one page of the list, the open one first', async () => {
  await insertIncidents(
    w.db,
    Array.from({ length: 60 }, (_, n) => ({ id: `I-7${n}`, title: `Old ${n}`, at: w.now() - n })),
  )
  const { agent } = await w.as(sofia.email)
  for (let n = 0; n < 60; n++) await agent.endIncident({ incident: `I-7${n}` })
  const browser = await signedIn(w, sofia.email)
  const [first, second] = [1, 2].map((page) => browser.open(`/desk/incidents?page=${page}`))
  const texts = [(await first)?.text ?? '', (await second)?.text ?? '']
  expect(texts.map((text) => /\d+–\d+ of \d+/.exec(text)?.[0])).toEqual([
    '1–50 of 61',
    '51–61 of 61',
  ])
  expect(texts[0]).toMatch(/Everything is slow I-\d+ Open/)
  for (let n = 0; n < 60; n++) {
    expect(
      texts.filter((text) => text.includes(`Old ${n} `)),
      `Old ${n}`,
    ).toHaveLength(1)
  }
})

test('going back through a list shows the same pages, also where some never fall due', async () => {
  await w.db
    .updateTable('cases')
    .set({ due_at: null })
    .where('id', 'in', ids.slice(20, 75))
    .execute()
  const browser = await signedIn(w, sofia.email)
  for (const start of ['/desk/queue', '/desk/queue?filter=resolved', '/desk/incidents']) {
    const there = await walk(browser, start)
    const back = await walk(browser, there.at(-1)?.path ?? start, 'prev')
    const numbers = (pages: typeof there) => pages.map((page) => page.numbers)
    expect(numbers(back).toReversed(), start).toEqual(numbers(there))
    expect(new Set(numbers(there).flat()).size, start).toBe(numbers(there).flat().length)
  }
})

test('a page goes on from the row before it, whatever comes in above meanwhile', async () => {
  const { agent } = await w.as(sofia.email)
  const first = await agent.queue({ page: 1 })
  const before = await agent.queue({ page: 2, after: first.paging.next ?? '' })
  await w.db
    .updateTable('cases')
    .set({ due_at: time(w.now()) })
    .where('id', '=', ids[74] ?? 0)
    .execute()
  const after = await agent.queue({ page: 2, after: first.paging.next ?? '' })
  const numbers = (page: typeof before) => page.rows.map((row) => row.number)
  expect(numbers(after).slice(0, 40)).toEqual(numbers(before).slice(0, 40))
})

const madeUp = [
  ['nonsense', 'nonsense'],
  ['a place in another list', '["a","b"]'],
  ['too many parts', '[1,2,3]'],
  ['no number of a case', '[1,9999999999]'],
  ['no day there is', '[8e15,1]'],
  ['a year of five digits', '[3e14,1]'],
  ['the day after the last', '[253402214400001,1]'],
  ['a day before the first', '[-1,1]'],
  ['a year before Christ', '[-1e14,1]'],
  ['a null byte', '["a\\u0000","b"]'],
  ['an object', '{"a":1}'],
] as const

test('a place somebody made up leads to the first page', async () => {
  const browser = await signedIn(w, sofia.email)
  const lists = ['queue?', 'queue?filter=resolved&', 'incidents?', 'accounts?']
  for (const [what, place] of madeUp) {
    for (const list of lists) {
      const asked = `/desk/${list}after=${Buffer.from(place).toString('base64url')}`
      expect((await browser.open(asked)).status, `${what}: ${list}`).toBe(200)
    }
  }
})
