import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readEvents } from '@caselead/api/record/read.ts'
import { replay } from '@caselead/api/replay/replay.ts'
import type { Db } from '@caselead/db/tables.ts'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../setup/database.ts'
import { found } from '../../setup/found.ts'
import { sharedFile, sharedJson } from '../../setup/shared-data.ts'

const uci = 'incident-log/incident_event_log.csv.gz'
const volvo = 'tiered-incident-log/incidents_1500.csv.gz'

const run = (db: Db, path: string, progress?: (done: number, total: number) => void) =>
  replay({ db, secret: 'x'.repeat(32), path, now: 0, ...(progress ? { progress } : {}) })

const counted = async (db: Db) => {
  const count = (table: 'cases' | 'events' | 'clocks' | 'second_readings') =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  const [cases, events, clocks, toBeRead] = await Promise.all([
    count('cases'),
    count('events'),
    count('clocks'),
    count('second_readings'),
  ])
  return { cases: cases.n, events: events.n, clocks: clocks.n, toBeRead: toBeRead.n }
}

/** A log of the first lines of another, changed or not. */
function beginningOf(log: string, count: number, change?: (lines: string[]) => void): string {
  const text = gunzipSync(readFileSync(sharedFile(log))).toString()
  const lines = text.split('\n').slice(0, count)
  change?.(lines)
  const path = join(mkdtempSync(join(tmpdir(), 'caselead-log-')), 'log.csv')
  writeFileSync(path, lines.join('\n'))
  return path
}

test.for([
  { log: volvo, expected: 'tiered-incident-log/expected.json' },
  { log: uci, expected: 'incident-log/expected.json' },
])('$log replayed says what its folder says, twice as once', { timeout: 180_000 }, async (row) => {
  const { db } = await freshDatabase()
  const { definitions: _, ...expected } = sharedJson<Record<string, unknown>>(row.expected)
  const first = await run(db, sharedFile(row.log))
  for (const [name, value] of found(Object.entries(expected))) {
    const about = typeof value === 'number' ? expect.closeTo(value, 3) : value
    expect(first.figures[name], name).toEqual(about)
  }
  const written = await counted(db)
  expect(written).toMatchObject({
    cases: first.incidents,
    events: first.recorded.events,
    toBeRead: 0,
  })
  const again = await run(db, sharedFile(row.log))
  expect({ ...again, written: first.incidents }).toEqual(first)
  expect(await counted(db)).toEqual(written)
})

test('a log of which no row can be read is refused, with the first reasons', async () => {
  const { db } = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'caselead-'))
  const path = join(folder, 'log.csv')
  const text = gunzipSync(readFileSync(sharedFile(uci)))
    .toString()
    .split('\n')
    .slice(0, 4)
  const put = (lines: string[]) => writeFileSync(path, lines.join('\n'))
  put(text.map((line) => line.replaceAll(/\b(true|false)\b/g, 'late')))
  await expect(run(db, path)).rejects.toThrow(
    /^log\.csv: none of its 3 rows can be read\.\n {2}line 2: the made_sla “late”/,
  )
  put(text.slice(0, 1))
  await expect(run(db, path)).rejects.toThrow('log.csv has a header but no rows.')
  expect(await counted(db)).toMatchObject({ cases: 0, events: 0 })
})

test('a replay that was cut short goes on where it stopped', async () => {
  const [cut, whole] = [await freshDatabase(), await freshDatabase()]
  const path = beginningOf(volvo, 6000)
  const stop = (done: number, total: number) => {
    if (done > 0.8 * total) throw new Error('the power went')
  }
  await expect(run(cut.db, path, stop)).rejects.toThrow('the power went')
  expect((await counted(cut.db)).cases).toBeGreaterThan(100)
  await run(cut.db, path)
  await run(whole.db, path)
  expect(await counted(cut.db)).toEqual(await counted(whole.db))
})

test('a broken row is refused by its line and the rest goes on', async () => {
  const path = beginningOf(volvo, 300, (lines) => {
    lines[10] = lines[10]?.replace('2011', 'soon') ?? ''
    lines[20] = 'only,three,fields'
  })
  const { db } = await freshDatabase()
  const { broken, incidents } = await run(db, path)
  expect(broken.map(({ line }) => line)).toEqual([11, 21])
  expect(incidents).toBeGreaterThan(10)
  expect((await counted(db)).cases).toBe(incidents)
})

test('history brought in reads like any case', async () => {
  const { db } = await freshDatabase()
  await run(db, beginningOf(volvo, 4000))
  const { id } = await db
    .selectFrom('events')
    .select('case_id as id')
    .where('kind', '=', 'bounced_back')
    .executeTakeFirstOrThrow()
  const kinds = (await readEvents(db, id)).map(({ kind }) => kind)
  expect(kinds).toContain('escalated')
  expect(kinds.indexOf('escalated')).toBeLessThan(kinds.indexOf('bounced_back'))
  expect(await db.selectFrom('outbox').select('id').execute()).toEqual([])
})
