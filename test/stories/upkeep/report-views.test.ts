import { readFileSync } from 'node:fs'
import { chris, maya, priya } from '@caselead/api/demo/cast.ts'
import { days, hours } from '@caselead/core/base/instant.ts'
import { clockKinds } from '@caselead/core/base/vocabulary.ts'
import { everyKind } from '@caselead/core/case/kinds/catalogue.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { world } from '../../setup/world.ts'

const page = readFileSync(new URL('../../../docs/reporting.md', import.meta.url), 'utf8')

/** The views and their columns as the documentation has them. */
const documented = new Map(
  page
    .split(/^## (?=report_)/m)
    .slice(1)
    .map((section): [string, string[]] => {
      const [name = ''] = section.split('\n')
      const firsts = [...section.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell)
      return [
        name,
        firsts.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, of = '']) => of)),
      ]
    }),
)
const views = found([...documented.keys()])
const inSql = [...page.matchAll(/```sql\n([^`]+)```/g)].map(([, text = '']) => text)

/** Two cases: one moved up, one solved and rated. */
async function reported() {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const priyas = (await w.as(priya.email)).customer
  const { number: outage } = await priyas.open({
    ...{ subject: 'Zanzibar checkout', body: 'Quagga is down for all.' },
    ...{ impact: 'everyone', urgency: 'blocked' },
  })
  const { number: blank } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Zanzibar labels', body: 'Quagga labels are blank.' },
    ...{ impact: 'one', urgency: 'question' },
  })
  await w.pass(hours(1))
  const { agent } = await w.as(maya.email)
  await agent.reply({ number: blank, body: 'Quagga labels need Direct thermal.' })
  await agent.resolve({ number: blank, resolution: 'Quagga is set to Direct thermal.' })
  await w.pass(days(2))
  const { customer } = await w.as(chris.email)
  await customer.answerSurvey({ number: blank, ces: 6, comment: 'Quagga works' })
  return { w, outage, blank }
}

const rowsOf = async (db: Awaited<ReturnType<typeof world>>['db'], view: string) =>
  (await sql<Record<string, unknown>>`select * from ${sql.table(view)}`.execute(db)).rows

const { w, outage, blank } = await reported()

test('the documentation names every view and every column there is, in order', async () => {
  const there = await sql<{ view: string; columns: string[] }>`
    select table_name as view, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns where table_name like 'report\\_%' group by table_name`.execute(
    w.db,
  )
  expect(new Map(there.rows.map(({ view, columns }) => [view, columns]))).toEqual(documented)
})

test('the kinds it names are there', () => {
  const named = [...page.matchAll(/^\| `kind` \|(.*)$/gm)].flatMap(([, row = '']) =>
    [...row.matchAll(/`(\w+)`/g)].map(([, kind = '']) => kind),
  )
  const known: readonly string[] = [...everyKind, ...clockKinds]
  expect(found(named).filter((kind) => !known.includes(kind))).toEqual([])
})

test('they tell what the desk tells', async () => {
  const cases = await rowsOf(w.db, 'report_cases')
  const row = (number: string) => cases.find((one) => one.number === number)
  const { agent } = await w.as(maya.email)
  const seen = await agent.case({ number: outage })
  expect(row(outage)).toMatchObject({
    ...{ status: 'open', channel: 'portal', is_imported: false, plan: 'enterprise' },
    ...{ priority: seen.priority, tier: seen.tier, level: seen.level, resolved_at: null },
  })
  expect(row(blank)).toMatchObject({ status: 'resolved', reopens: 0 })
  expect(row(blank)?.first_responded_at).toBe(Date.parse('2026-11-24T10:00:00Z'))
  const events = await rowsOf(w.db, 'report_events')
  const ups = events.filter(({ kind }) => kind === 'escalated')
  for (const { case_id, escalations } of found(cases)) {
    expect(ups.filter((up) => up.case_id === case_id)).toHaveLength(escalations as number)
  }
  for (const up of found(ups)) expect(up).toMatchObject({ actor_type: 'system', actor_id: null })
  expect(await rowsOf(w.db, 'report_surveys')).toMatchObject([{ ces: 6, csat: null }])
  const clocks = await rowsOf(w.db, 'report_clocks')
  expect(clocks.some(({ stopped_at }) => stopped_at !== null)).toBe(true)
  expect(clocks.some(({ missed_at }) => missed_at !== null)).toBe(true)
  const sent = clocks.filter(({ kind }) => kind === 'survey_send')
  expect(sent.map(({ missed_at, stopped_at }) => [missed_at, stopped_at !== null])).toEqual([
    [null, true],
  ])
})

test('nothing a customer wrote and nobody’s address is in them', async () => {
  for (const view of views) {
    const told = JSON.stringify(await rowsOf(w.db, view))
    expect(told).not.toMatch(/zanzibar|quagga|@/i)
    expect(told).not.toContain(priya.name)
  }
})

test('the documented login reads the views and nothing else, and its examples run', async () => {
  const [login = '', ...examples] = inSql
  await sql.raw(login).execute(w.db)
  onTestFinished(async () => {
    await sql`drop owned by caselead_report`.execute(w.db)
    await sql`drop role caselead_report`.execute(w.db)
  })
  const own = new URL(w.databaseUrl)
  own.username = 'caselead_report'
  own.password = encodeURIComponent('choose one')
  const reader = connect(own.href)
  onTestFinished(() => reader.destroy())
  for (const view of views) expect((await rowsOf(reader, view)).length).toBeGreaterThan(0)
  for (const example of found(examples)) {
    await expect(sql.raw(example).execute(reader)).resolves.toBeDefined()
  }
  for (const table of ['cases', 'events', 'contacts', 'inbox', 'settings']) {
    await expect(rowsOf(reader, table)).rejects.toThrow('permission denied')
  }
  await expect(sql`delete from report_cases`.execute(reader)).rejects.toThrow('permission denied')
})
