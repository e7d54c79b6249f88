import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { learnFromPast } from '@caselead/api/jobs/nightly/learn-from-past.ts'
import { openLog } from '@caselead/api/replay/formats/read.ts'
import { originOf } from '@caselead/api/replay/put.ts'
import { replay } from '@caselead/api/replay/replay.ts'
import { runIncident } from '@caselead/api/replay/run-incident.ts'
import { people } from '@caselead/api/runtime/roster.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { learnRisk } from '@caselead/core/risk/model.ts'
import { looksOf, pastOf } from '@caselead/core/risk/past.ts'
import { setting } from '@caselead/db/settings.ts'
import { expect, test } from 'vitest'
import { fileOf } from '../../replay/logs.ts'
import { sharedFile } from '../../setup/shared-data.ts'
import { world } from '../../setup/world.ts'

const incidents = 500

/** The first incidents of the UCI log, whole. */
function beginningOfTheLog(): string {
  const [header = '', ...lines] = gunzipSync(
    readFileSync(sharedFile('incident-log/incident_event_log.csv.gz')),
  )
    .toString('utf8')
    .split('\n')
  const wanted = new Set<string>()
  const kept = lines.filter((line) => {
    const number = line.slice(0, line.indexOf(','))
    if (wanted.size < incidents && number !== '') wanted.add(number)
    return wanted.has(number)
  })
  return [header, ...kept].join('\n')
}

/** What the bench learns from: the same incidents by the same replay, without a database. */
async function inMemory(path: string, matrix: Matrix): Promise<CaseEvent[][]> {
  const { incidents, format } = await openLog(path)
  const from = { source: format.name, title: format.title }
  const histories: CaseEvent[][] = []
  for await (const incident of incidents()) {
    const id = histories.length + 1
    const facts = { matrix, people: [] }
    histories.push(runIncident(originOf(from, incident), id, incident.steps, facts).events)
  }
  return histories
}

test('what a desk learns of its rows at night is what the bench learns of the events', async () => {
  const path = fileOf(beginningOfTheLog())
  const w = await world({ at: '2016-06-01T03:00:00Z' })
  await replay({ db: w.db, secret: w.runtime.secret, path, now: w.now() })
  await learnFromPast(w.runtime)
  const kept = await w.runtime.risk()
  const matrix = (await setting(w.db, 'history:uci')) as Matrix
  const facts = { matrix, people: await people(w.db, w.now()) }
  const pasts = (await inMemory(path, matrix)).map((events) => pastOf(events, facts, w.now()))
  const learned = learnRisk(0, w.now(), looksOf(pasts, facts))
  expect(kept?.kinds.resolution?.looks).toBeGreaterThan(incidents)
  expect(kept?.kinds.resolution?.learned).not.toBe(null)
  expect(kept?.kinds).toEqual(learned.kinds)
}, 60_000)
