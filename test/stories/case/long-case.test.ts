import { chris, maya } from '@caselead/api/demo/cast.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { widget } from '../../setup/embedded-widget.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const opening = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const
const messages = 10_000
const { number } = await (await w.as(chris.email)).customer.open(opening)
await writeMany(Number(number.slice(2)))

/** A conversation of years, as it would stand in the record. */
async function writeMany(id: number): Promise<void> {
  const actor = JSON.stringify({ type: 'contact', id: 'x', name: chris.name })
  await sql`
    insert into events (case_id, seq, account_id, at, kind, actor, visibility, data, hash)
    select ${id}, 1000 + n, account_id, opened_at + n * interval '1 second', 'customer_message',
      ${actor}::jsonb, 'public',
      jsonb_build_object('body', 'Message number ' || n || ' of many.', 'channel', 'portal'), hash
    from cases, generate_series(1, ${messages}) as n where cases.id = ${id}
  `.execute(w.db)
}

const told = (html: string) =>
  [...html.matchAll(/Message number (\d+) of many/g)].map(([, n]) => Number(n))

test('a page of a case of ten thousand messages shows the newest, and the way to the others', async () => {
  for (const [email, path, says] of [
    [chris.email, `/cases/${number}`, 'Your case lead Maya Lindqvist'],
    [maya.email, `/desk/cases/${number}`, number],
    [maya.email, `/desk/cases/${number}?show=all`, number],
  ] as const) {
    const browser = await signedIn(w, email)
    const newest = await browser.open(path)
    expect([path, newest.html.length < 400_000]).toEqual([path, true])
    expect([path, Math.max(...told(newest.html))]).toEqual([path, messages])
    const [, way = ''] = /href="(\?[^"]*before=\d+[^"]*)"/.exec(newest.html) ?? []
    const [page = ''] = path.split('?')
    const earlier = await browser.open(page + way.replaceAll('&amp;', '&').replace(/#.*/, ''))
    expect([path, Math.max(...told(earlier.html))]).toEqual([
      path,
      Math.min(...told(newest.html)) - 1,
    ])
    expect(earlier.html).toContain('Newest')
    expect(earlier.text).toContain(says)
  }
})

test('page by page a customer reads all of it, once and in order', async () => {
  const { customer } = await w.as(chris.email)
  const [all, sizes]: [number[], number[]] = [[], []]
  const pageBefore = (before: number | undefined) => customer.case({ number, before })
  for (let page = await pageBefore(undefined); ; page = await pageBefore(page.earlier ?? 0)) {
    sizes.push(page.timeline.length)
    all.unshift(...page.timeline.flatMap(({ body }) => told(body ?? '')))
    if (page.earlier === null) break
  }
  expect(Math.max(...sizes)).toBe(100)
  expect(all).toEqual(Array.from({ length: messages }, (_, index) => index + 1))
})

test('the widget and the desk are given a page, and a batch of ten stays small', async () => {
  const { look, token } = await widget(w, chris.email)
  const { body } = await look('customer.case', { number })
  expect(body.result.data.timeline).toHaveLength(100)
  expect((await (await w.as(maya.email)).agent.case({ number })).record).toHaveLength(100)
  const names = Array.from({ length: 10 }, () => 'customer.case').join(',')
  const input = JSON.stringify(
    Object.fromEntries([...names.split(',').keys()].map((at) => [at, { number }])),
  )
  const answer = await fetch(`${w.url}/trpc/${names}?batch=1&input=${encodeURIComponent(input)}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(answer.status).toBe(200)
  expect((await answer.text()).length).toBeLessThan(1_000_000)
})

test('an event nobody has heard of ends no page', async () => {
  const { customer } = await w.as(chris.email)
  expect((await customer.case({ number, before: 1 })).timeline).toEqual([])
  const browser = await signedIn(w, chris.email)
  for (const before of ['0', '-1', 'x', '1.5', '99999999999', '']) {
    const page = await browser.open(`/cases/${number}?before=${before}`)
    expect([before, page.status]).toEqual([before, 200])
  }
})
