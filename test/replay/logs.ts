import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DateOrder } from '@caselead/api/replay/formats/dates.ts'
import { type Incident, openLog } from '@caselead/api/replay/formats/read.ts'
import type { Step } from '@caselead/api/replay/steps.ts'
import { onTestFinished } from 'vitest'

const uciDefaults = {
  number: 'INC1',
  incident_state: 'New',
  reassignment_count: '0',
  reopen_count: '0',
  made_sla: 'true',
  caller_id: 'Caller 7',
  opened_by: 'Opened by  8',
  opened_at: '1/3/2016 09:00',
  sys_updated_by: 'Updated by 9',
  sys_updated_at: '1/3/2016 09:00',
  contact_type: 'Phone',
  location: 'Location 1',
  category: 'Category 2',
  subcategory: 'Subcategory 3',
  impact: '2 - Medium',
  urgency: '2 - Medium',
  priority: '3 - Moderate',
  assignment_group: 'Group 4',
  assigned_to: '?',
}

const volvoDefaults = {
  'SR Number': '1-1',
  'Change Date+Time': '2012-05-01T09:00:00+01:00',
  Status: 'Accepted',
  'Sub Status': 'In Progress',
  'Involved ST': 'G97',
  'ST Level': 'L1',
  'SR Latest Impact': 'Medium',
  Product: 'PROD1',
  Country: 'se',
  'Owner Country': 'Sweden',
  'Owner First Name': 'Olga',
}

export type UciFields = Partial<Record<keyof typeof uciDefaults, string>>
export type VolvoFields = Partial<Record<keyof typeof volvoDefaults, string>>

export const uciLog = (...rows: UciFields[]): string => csv(uciDefaults, rows)
export const volvoLog = (...rows: VolvoFields[]): string => csv(volvoDefaults, rows)

function csv(defaults: object, rows: object[]): string {
  const lines = rows.map((row) => Object.values({ ...defaults, ...row }))
  return [Object.keys(defaults), ...lines].map((fields) => `${fields.join(',')}\n`).join('')
}

/** A file that is gone when the test has finished. */
export function fileOf(content: string | Uint8Array, name = 'log.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'caselead-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** The dates of logs made here could be read in two ways: day first, unless a test says otherwise. */
export async function readAll(
  path: string,
  dates: DateOrder | null = 'eu',
): Promise<{ incidents: Incident[]; broken: string[] }> {
  const incidents: Incident[] = []
  const broken: string[] = []
  const log = await openLog(path, dates)
  const note = ({ line, reason }: { line: number; reason: string }) =>
    broken.push(`line ${line}: ${reason}`)
  for await (const incident of log.incidents({ broken: note })) incidents.push(incident)
  return { incidents, broken }
}

export const stepsOf = async (log: string): Promise<Step[]> =>
  (await readAll(fileOf(log))).incidents.flatMap(({ steps }) => steps)

export const kindsOnLine = (steps: Step[], line: number): Step['kind'][] =>
  steps.filter((step) => step.line === line).map(({ kind }) => kind)
