import { dana, lena, maya, peter, priya, sofia } from '@caselead/api/demo/cast.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import { days, hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import { planNames } from '@caselead/core/base/labels.ts'
import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import type { Figure } from '@caselead/core/figures/figures.ts'
import { valueInWords } from '@caselead/portal/src/desk/health/figure-words.ts'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { whole } from '../../setup/on-paper.ts'
import { outcome } from '../../setup/surface.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-02T09:00:00Z' })
const asked = { body: 'They stop.', impact: 'one', urgency: 'degraded' } as const
const { customer } = await w.as(priya.email)
const { agent } = await w.as(maya.email)
const health = async (more: object = {}) =>
  (await w.as(sofia.email)).agent.health({ period: '90', ...more })
const figure = async (name: FigureName, more: object = {}) => {
  const [told] = found((await health(more)).figures.filter((each) => each.name === name))
  return told
}

const { number: quick } = await customer.open({ ...asked, subject: '=1+1 exports stop' })
w.letPass(minutes(20))
await agent.reply({ number: quick, body: 'On it.' })
await agent.resolve({ number: quick, resolution: 'Fixed.' })
const { number: handed } = await customer.open({ ...asked, subject: 'Labels stop' })
await agent.escalate({ number: handed, to: 'L2', reason: 'Beyond me', packet: whole })
w.letPass(minutes(9))
await (await w.as(dana.email)).agent.acceptHandoff({ number: handed })
w.letPass(days(8))
await keepFactsUpToDate(w.runtime)

test('each figure says how many it counts, and their list is as long', async () => {
  const { figures, asOf, waiting } = await health()
  expect({ asOf, waiting }).toEqual({ asOf: w.now(), waiting: 0 })
  const { agent: api } = await w.as(sofia.email)
  for (const { name, n } of found(figures)) {
    const { paging, rows } = await api.behindFigure({ period: '90', figure: name })
    expect({ name, n: paging.total, rows: rows.length }).toEqual({ name, n, rows: n })
  }
})

test('they are what happened', async () => {
  expect(await figure('escalationRate')).toMatchObject({ n: 2, part: 1, young: 0 })
  expect(await figure('resolution')).toMatchObject({ n: 2, part: 1, young: 1 })
  expect(await figure('firstResponse')).toMatchObject({ part: 1, young: 1 })
  expect(await figure('usualDelay')).toMatchObject({ n: 1, part: 1, value: minutes(9) })
  expect(await figure('escalationRate', { channel: 'email' })).toMatchObject({ n: 0 })
  expect(await figure('escalationRate', { period: '2026-10' })).toMatchObject({ n: 0 })
})

test('agents see the cases they lead; partners and customers see no such page', async () => {
  const own = (await w.as(maya.email)).agent
  const told = await own.health({ period: '90' })
  const mine = await w.db.selectFrom('case_facts').select('lead_id').execute()
  const { id } = await w.db
    .selectFrom('agents')
    .select('id')
    .where('email', '=', maya.email)
    .executeTakeFirstOrThrow()
  const led = mine.filter(({ lead_id }) => lead_id === id).length
  expect(told).toMatchObject({ own: true })
  expect(told.figures.find(({ name }) => name === 'resolution')?.n).toBe(led)
  for (const email of [lena.email, priya.email]) {
    const { refusal } = await outcome((await w.as(email)).agent.health({}))
    expect(refusal?.code).toBe('not_found')
    const page = await (await signedIn(w, email)).open('/desk/health')
    expect(page.text).not.toContain('Escalation rate')
  }
  expect((await visit(w).open('/desk/health')).text).not.toContain('Escalation rate')
})

test('the page says all of it without a script, and leads to the cases', async () => {
  const browser = await signedIn(w, sofia.email)
  const page = await browser.open('/desk/health?period=90')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Median time to solve')
  expect(page.text).not.toContain('Customer satisfaction')
  expect((await browser.open('/desk/health')).text).toContain('Last 30 days')
  expect(page.text).toContain('Too few to tell')
  expect(page.html).not.toMatch(/\sstyle=/)
  const [, behind] = found(
    page.html.match(/href="(\/desk\/health\/behind[^"]*figure=usualDelay[^"]*)"/) ?? [],
  )
  const list = await browser.open(behind?.replaceAll('&#38;', '&').replaceAll('&amp;', '&') ?? '')
  expect(list.text).toContain(handed)
  expect(list.text).toContain('9 min')
})

/** Agents have their own cases only; a rare area is shown as the filter it is. */
test.for<[who: string, path: string, says: readonly string[], isOwn: boolean]>([
  [sofia.email, '?figure=escalationRate', ['2 cases.', 'As of '], false],
  [
    ...([sofia.email, '?figure=escalationRate&which=part&tier=2'] as const),
    ...([['1 escalated, of 1 case.', 'Current tier: Tier 2, technical.'], false] as const),
  ],
  [
    ...([sofia.email, '?figure=escalationRate&area=Rare'] as const),
    ...([['0 cases.', 'Category: Rare.', 'Nothing to list'], false] as const),
  ],
  [maya.email, '?figure=escalationRate', ['As of '], true],
])('for %s, the list %s says what it holds', async ([who, path, says, isOwn]) => {
  const { text } = await (await signedIn(w, who)).open(`/desk/health/behind${path}&period=90`)
  expect(says.filter((words) => !text.includes(words))).toEqual([])
  expect(text.includes('Only the cases you lead are counted.')).toBe(isOwn)
})

test('the CSV has the same numbers, names the zone, and reads back', async () => {
  const browser = await signedIn(w, sofia.email)
  const { html } = await browser.open('/desk/health/figures.csv?period=90')
  const rows: string[][] = parse(html, { bom: true, relax_column_count: true })
  const { figures, zone, span } = await health()
  expect(rows[0]).toContain(new Date(span.from).toISOString())
  expect(rows[1]).toEqual(['Time zone', zone])
  const head = rows.findIndex(([first]) => first === 'Figure')
  const counts = rows.slice(head + 1).map((row) => Number(row[4]))
  expect(counts).toEqual(found(figures).map(({ n }) => n))
})

test('the JSON has the same figures and words as the page', async () => {
  const browser = await signedIn(w, sofia.email)
  const { html } = await browser.open('/desk/health/figures.json?period=90&priority=P1')
  const { agent: api } = await w.as(sofia.email)
  const { figures, zone, span } = await api.health({ period: '90', priority: 'P1' })
  const told = JSON.parse(html)
  expect(told).toMatchObject({ zone, from: new Date(span.from).toISOString(), lead: null })
  expect(told.filters).toEqual({ priority: 'P1' })
  const shown = told.figures.map(
    ({ title: _, unit: __, inWords: ___, ...figure }: Figure & Words) => figure,
  )
  expect(shown).toEqual(
    JSON.parse(JSON.stringify(found(figures).map(({ kind: _, ...figure }) => figure))),
  )
  expect(told.figures.map(({ inWords }: Words) => inWords.value)).toEqual(figures.map(valueInWords))
})

interface Words {
  title: string
  unit: string
  inWords: { value: string }
}

test('whoever leads sees what another who leads was shown a moment ago, the lists, too', async () => {
  const seenBy = async (email: string) => {
    const { agent: api } = await w.as(email)
    const { asOf, figures } = await api.health({ period: '30' })
    const n = figures.find(({ name }) => name === 'skipping')?.n
    const list = await api.behindFigure({ period: '30', figure: 'skipping' })
    return { asOf, n, listedAsOf: list.asOf, total: list.paging.total }
  }
  w.letPass(minutes(1))
  const first = await seenBy(sofia.email)
  await customer.open({ ...asked, subject: 'Slow' })
  w.letPass(seconds(2))
  await keepFactsUpToDate(w.runtime)
  expect(await seenBy(peter.email)).toEqual(first)
  expect((await seenBy(maya.email)).asOf).toBe(w.now())
  w.letPass(minutes(1))
  const later = await seenBy(peter.email)
  expect(later).toMatchObject({ n: (first.n ?? 0) + 1, total: first.total + 1 })
})

test('figures of other pages stand on Health with what they count, and lead there', async () => {
  const { agent: api } = await w.as(sofia.email)
  const { days, visits, forecasts } = await api.healthElsewhere({ period: '90' })
  expect([days, visits.solved.of, forecasts]).toEqual([90, 0, []])
  expect((await api.healthElsewhere({ period: '2026-10' })).days).toBe(30)
  const browser = await signedIn(w, sofia.email)
  const page = await browser.open('/desk/health?period=90')
  expect(page.text).toContain('Help centre: no case within 72 hours')
  expect(page.html).toContain('href="/desk/help?days=90"')
  expect(page.html).toContain('href="/desk/risk"')
  const filtered = await browser.open('/desk/health?period=90&priority=P2')
  expect(filtered.text).toContain('Current severity: High.')
})

test('the CSV says whose figures it has', async () => {
  const rowsFor = async (who: string, path: string): Promise<string[][]> =>
    parse((await (await signedIn(w, who)).open(`/desk/health/figures.csv?${path}`)).html, {
      ...{ bom: true, relax_column_count: true },
    })
  expect(await rowsFor(sofia.email, 'priority=P1&plan=enterprise')).toEqual(
    expect.arrayContaining([
      ['Case lead', 'Anyone'],
      ['Current severity', 'Critical'],
      ['Plan', planNames.enterprise],
    ]),
  )
  expect(await rowsFor(maya.email, '')).toContainEqual(['Case lead', maya.name])
})

test('a category that’s rare is chosen where the page is filtered by it', async () => {
  const { html } = await (await signedIn(w, sofia.email)).open('/desk/health?area=Rare')
  expect(html).toMatch(/<option value="Rare" selected[^>]*>\s*Rare/)
})

test('what changes later is counted at the next look, and said until then', async () => {
  const { number } = await customer.open({ ...asked, subject: 'Once more' })
  w.letPass(minutes(2))
  expect((await health()).waiting).toBe(1)
  await keepFactsUpToDate(w.runtime)
  w.letPass(minutes(2))
  expect(await health()).toMatchObject({ waiting: 0 })
  const { agent: api } = await w.as(sofia.email)
  const { rows } = await api.behindFigure({ period: '7', figure: 'resolution' })
  expect(rows.map((row) => row.case)).toContain(number)
  w.letPass(hours(1))
})
