import { business, staff } from '@caselead/api/demo/cast.ts'
import { originOf } from '@caselead/api/replay/put.ts'
import { runIncident } from '@caselead/api/replay/run-incident.ts'
import { logOf } from '@caselead/api/simulate/from/log.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { expect, test } from 'vitest'
import { readAll } from '../replay/logs.ts'
import { found } from '../setup/found.ts'
import { sharedFile } from '../setup/shared-data.ts'

const log = sharedFile('tiered-incident-log/incidents_1500.csv.gz')
const bpi = { source: 'volvo', title: 'Volvo IT incident log (BPI Challenge 2013)' }

test('a log simulated without a team is what a replay says of each incident alone', async () => {
  const subject = await logOf({ path: log, dates: null }, [], () => {})
  const setting = subject.setting(defaultMatrix(staff, business))
  const { courses } = simulated({ ...setting, until: Number.NEGATIVE_INFINITY })
  const facts = { matrix: setting.matrix, people: [] }
  const { incidents } = await readAll(log)
  expect(courses).toHaveLength(incidents.length)
  const bySubject = new Map(courses.map((course) => [course.case.subject.split(':')[0], course]))
  for (const incident of found(incidents.slice(0, 300))) {
    const course = bySubject.get(incident.number)
    const last = incident.steps.at(-1)?.at ?? 0
    const alone = runIncident(originOf(bpi, incident), course?.case.id ?? 0, incident.steps, facts)
    expect(course?.events.filter(({ at }) => at <= last)).toEqual(alone.events)
  }
}, 120_000)
