import { business, staff } from '@caselead/api/demo/cast.ts'
import { logPriorities } from '@caselead/api/replay/commands.ts'
import { asIfMatrix, historyMatrix } from '@caselead/api/replay/history-matrix.ts'
import { originOf } from '@caselead/api/replay/put.ts'
import { runIncident } from '@caselead/api/replay/run-incident.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { describe, expect, test } from 'vitest'
import { fileOf, readAll, type UciFields, uciLog, volvoLog } from './logs.ts'

const asIf = asIfMatrix(defaultMatrix(staff, business), logPriorities)
const facts = { matrix: historyMatrix(asIf, 1, 'a log'), people: [] }

async function replayed(log: string): Promise<{ one: Case; events: CaseEvent[] }> {
  const [incident] = (await readAll(fileOf(log))).incidents
  if (!incident) throw new Error('the log has no incident')
  const origin = originOf({ source: 'log', title: 'A log' }, incident)
  const { after, events } = runIncident(origin, 1, incident.steps, facts)
  return { one: after, events }
}

const active: UciFields = { incident_state: 'Active', assigned_to: 'Resolver 5' }

describe('what a log tells of a case stays with it', () => {
  test.for<[what: string, rows: UciFields[], kept: Partial<Case>]>([
    ['who called', [{}], { contact: { id: 'log:Caller 7', name: 'Caller 7' } }],
    ['from where', [{}], { account: expect.objectContaining({ id: 'log:Location 1' }) }],
    ['from nowhere', [{ location: '?' }], { account: expect.objectContaining({ name: 'A log' }) }],
    ['by telephone', [{}], { cameBy: 'desk' }],
    ['by mail', [{ contact_type: 'Email' }], { cameBy: 'email' }],
    ['by themselves', [{ contact_type: 'Self service' }], { cameBy: 'portal' }],
    ['what it is about', [{}], { category: 'category 2' }],
    ['what it is about after all', [{}, { category: 'Category 9' }], { category: 'category 9' }],
    [
      'which group has it',
      [{}],
      { assignee: { id: 'log:Group 4', name: 'Group 4', title: 'Group 4' } },
    ],
    [
      'who of it',
      [{}, active],
      { assignee: { id: 'log:Resolver 5', name: 'Resolver 5', title: 'Group 4' } },
    ],
    ['how often it was handed on', [{}, active, { ...active, assigned_to: 'Bo' }], { moves: 2 }],
  ])('%s', async ([, rows, kept]) => {
    expect((await replayed(uciLog(...rows))).one).toMatchObject(kept)
  })

  test('and nothing is made of what it does not tell', async () => {
    const { one, events } = await replayed(uciLog({ contact_type: 'Pigeon', category: '?' }))
    expect(one).toMatchObject({ channel: 'import', category: null })
    expect(events[0]?.data).not.toHaveProperty('cameBy')
    expect((await replayed(volvoLog({}))).one.account).toMatchObject({ id: 'log', name: 'A log' })
  })
})
