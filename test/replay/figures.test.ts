import { openLog } from '@caselead/api/replay/formats/read.ts'
import { expect, test } from 'vitest'
import { sharedFile, sharedJson } from '../setup/shared-data.ts'
import { fileOf, volvoLog } from './logs.ts'

async function figuresOf(path: string) {
  const log = await openLog(path)
  const figures = log.format.figures()
  for await (const { rows } of log.incidents()) figures.add(rows)
  return figures.result()
}

test.for([
  { folder: 'incident-log', file: 'incident_event_log.csv.gz', count: 8 },
  { folder: 'tiered-incident-log', file: 'incidents_1500.csv.gz', count: 16 },
])('all $count figures of the $folder are as expected', { timeout: 60_000 }, async (log) => {
  const { definitions, ...expected } = sharedJson<Record<string, unknown>>(
    `${log.folder}/expected.json`,
  )
  const found = await figuresOf(sharedFile(`${log.folder}/${log.file}`))
  expect(Object.keys(expected)).toHaveLength(log.count)
  expect(definitions).toBeTruthy()
  expect(found).toMatchObject(expected)
})

test('a log without rows has figures of zero', async () => {
  const found = await figuresOf(fileOf(volvoLog()))
  expect(new Set(Object.values(found))).toEqual(new Set([0]))
})
