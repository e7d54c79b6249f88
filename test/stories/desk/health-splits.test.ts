import { gzipSync } from 'node:zlib'
import { dana, ines, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import { figureNames } from '@caselead/core/figures/definitions/definitions.ts'
import { splitsOf } from '@caselead/core/figures/split.ts'
import { valueInWords } from '@caselead/portal/src/desk/health/figure-words.ts'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { whole } from '../../setup/on-paper.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

/** Of a page, as it's sent. */
const mostBytes = 60 * 1024

const w = await world({ at: '2026-11-02T09:00:00Z' })
const asked = { body: 'They stop.', impact: 'one', urgency: 'degraded' } as const
const { customer } = await w.as(priya.email)
const { agent } = await w.as(maya.email)
const lead = (await w.as(sofia.email)).agent
const browser = await signedIn(w, sofia.email)

for (const subject of ['Exports stop', 'Labels stop', 'Imports stop']) {
  const { number } = await customer.open({ ...asked, subject })
  await agent.escalate({ number, to: 'L2', reason: 'Beyond me', packet: whole })
  w.letPass(minutes(5))
  await (await w.as(dana.email)).agent.acceptHandoff({ number })
}
await customer.open({ ...asked, subject: 'A question' })
w.letPass(days(8))
await keepFactsUpToDate(w.runtime)

test('every part of every figure leads to as many as it counts, and they are all there is', async () => {
  const period = { period: '90' }
  const { figures } = await lead.health(period)
  for (const { name: figure, n } of found(figures)) {
    for (const by of found(splitsOf(figure))) {
      const { parts, total } = await lead.splitFigure({ ...period, figure, by })
      expect([figure, by, total.n]).toEqual([figure, by, n])
      const counts = parts.map((part) => part.n)
      expect([figure, by, counts.reduce((sum, each) => sum + each, 0)]).toEqual([figure, by, n])
      const lists = await Promise.all(
        parts.map(({ key }) => lead.behindFigure({ ...period, figure, by, part: key })),
      )
      expect([figure, by, ...lists.map(({ paging }) => paging.total)]).toEqual([
        ...[figure, by, ...counts],
      ])
    }
  }
})

test('people are named, whoever called or leads, in the order of their names', async () => {
  const { parts } = await lead.splitFigure({ period: '90', figure: 'returned', by: 'called' })
  const names = found(parts).map(({ name }) => name)
  expect(names).toEqual(names.toSorted())
  expect(parts.every(({ name }) => name !== null)).toBe(true)
})

test('agents see themselves against everybody, and nobody else', async () => {
  const me = await w.db
    .selectFrom('agents')
    .select('id')
    .where('email', '=', maya.email)
    .executeTakeFirstOrThrow()
  const own = await agent.splitFigure({ period: '90', figure: 'escalationRate', by: 'lead' })
  expect(own.splits).not.toContain('called')
  expect(own.parts.map(({ key }) => key).filter((key) => key !== me.id)).toEqual([])
  const all = await lead.splitFigure({ period: '90', figure: 'escalationRate', by: 'lead' })
  expect(own.total).toEqual(all.total)
  const page = await (await signedIn(w, maya.email)).open(
    '/desk/health/escalationRate?period=90&by=lead',
  )
  expect(page.text).toContain('Everyone')
  expect(page.text).toContain('Your colleagues’ own figures aren’t shown.')
  for (const one of [dana, ines, sofia]) expect(page.text).not.toContain(one.name)
})

test('the page of a figure says it in full, and leads to the cases of each part', async () => {
  const page = await browser.open('/desk/health/returned?period=90&by=tier')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Tier 2, technical')
  expect(page.text).toContain('Too few to tell')
  expect(page.text).toContain('Listed by name.')
  expect(page.html).not.toMatch(/\sstyle=/)
  const [, list] = found(page.html.match(/href="(\/desk\/health\/behind[^"]*part=2[^"]*)"/) ?? [])
  const { text } = await browser.open(list?.replaceAll('&#38;', '&').replaceAll('&amp;', '&') ?? '')
  expect(text).toContain('3 handoffs.')
  expect(text).toContain('Tier handed to: Tier 2, technical.')
})

test('why handoffs were returned is counted, and leads to them', async () => {
  const { number } = await customer.open({ ...asked, subject: 'Scans stop' })
  await agent.escalate({ number, to: 'L2', reason: 'Beyond me', packet: whole })
  const call = { number, missing: 'Which scanner?', lacks: ['attachments', 'tried'] as const }
  await (await w.as(dana.email)).agent.bounceBack({ ...call, lacks: [...call.lacks] })
  w.letPass(minutes(2))
  await keepFactsUpToDate(w.runtime)
  const { returnedFor } = await lead.health({ period: '90' })
  expect(returnedFor).toEqual({
    of: 1,
    reasons: [
      { key: 'tried', count: 1 },
      { key: 'attachments', count: 1 },
    ],
  })
  const page = await browser.open('/desk/health/returned?period=90')
  expect(page.text).toContain('1 handoff was returned.')
  const list = await browser.open(
    '/desk/health/behind?period=90&figure=returned&which=part&lacks=tried',
  )
  expect(list.text).toContain(number)
  expect(list.text).toContain('Missing: Steps tried.')
  const others = await lead.behindFigure({ period: '90', figure: 'returned', lacks: 'summary' })
  expect(others.rows).toEqual([])
})

test('the CSV of a split has the parts of the page, the same numbers and its zone, and reads back', async () => {
  for (const [figure, by, kind] of [
    ['returned', 'called', 'share'],
    ['resolution', 'tier', 'time'],
  ] as const) {
    const { parts, total, zone } = await lead.splitFigure({ period: '90', figure, by })
    const { html } = await browser.open(`/desk/health/${figure}.csv?period=90&by=${by}`)
    const rows: string[][] = parse(html, { bom: true, relax_column_count: true })
    expect(rows).toContainEqual(['Time zone', zone])
    const table = rows.slice(rows.findIndex(([first]) => first === 'Part') + 1)
    expect(table.map(([, value, , , n]) => [value, Number(n)])).toEqual(
      [...parts, total].map((part) => [valueInWords({ kind, ...part }), part.n]),
    )
    expect(table.at(-1)?.[0]).toBe('All')
  }
})

test('the JSON of a split has its parts as they are computed, business time beside calendar time', async () => {
  const { parts } = await lead.splitFigure({ period: '90', figure: 'resolution', by: 'tier' })
  const { html } = await browser.open('/desk/health/resolution.json?period=90&by=tier')
  const told: { parts: { key: string | null; n: number; business: { n: number } }[] } =
    JSON.parse(html)
  expect(told.parts.slice(0, -1)).toMatchObject(
    JSON.parse(JSON.stringify(found(parts).map(({ key, n, business }) => ({ key, n, business })))),
  )
})

test('times are split in business hours, too, and the page names both', async () => {
  const split = await lead.splitFigure({ period: '90', figure: 'resolution', by: 'tier' })
  const twin = await lead.splitFigure({ period: '90', figure: 'resolutionOpen', by: 'tier' })
  expect(split.parts.map(({ key, business }) => [key, business?.value])).toEqual(
    twin.parts.map(({ key, value }) => [key, value]),
  )
  const { text } = await browser.open('/desk/health/resolution?period=90&by=tier')
  expect(text).toContain('In business hours')
  const page = await browser.open('/desk/health/returned?period=90&by=tier')
  expect(page.text).not.toContain('In business hours')
})

test('an agent’s files show themselves among everyone, and no colleague', async () => {
  const mine = await signedIn(w, maya.email)
  for (const file of ['csv', 'json']) {
    const { html } = await mine.open(`/desk/health/escalationRate.${file}?period=90&by=lead`)
    expect(html).toContain('Everyone')
    for (const one of [dana, ines, sofia]) expect(html).not.toContain(one.name)
  }
  expect((await browser.open('/desk/health/nonsense.csv')).status).toBe(404)
})

test.for(found([...figureNames]))('the page of %s stands', async (name) => {
  for (const by of found(splitsOf(name))) {
    const { status } = await browser.open(`/desk/health/${name}?period=90&by=${by}`)
    expect([by, status]).toEqual([by, 200])
  }
})

test('what figures can say stands first, and what they can’t is said', async () => {
  const { findings } = await lead.health({ period: '90' })
  expect(findings.found).toEqual([])
  const { text } = await browser.open('/desk/health?period=90')
  expect(text).toContain('What the figures can say')
  expect(text).toContain('There’s too little in this period to tell.')
})

test.for(['/desk/health?period=90', '/desk/health/returned?period=90&by=called'])(
  '%s is light to carry',
  async (path) => {
    const { html } = await browser.open(path)
    expect(gzipSync(html).length).toBeLessThanOrEqual(mostBytes)
  },
)

test('what is no figure leads to all of them', async () => {
  const page = await browser.open('/desk/health/nonsense')
  expect(page.text).toContain('What customers experience')
})
