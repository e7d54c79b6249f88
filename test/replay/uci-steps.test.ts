import type { Step } from '@caselead/api/replay/steps.ts'
import { describe, expect, test } from 'vitest'
import { kindsOnLine, stepsOf, type UciFields, uciLog } from './logs.ts'

describe('a ServiceNow incident', () => {
  const active = { incident_state: 'Active', assigned_to: 'Resolver 5' }
  const vendor = { ...active, incident_state: 'Awaiting Vendor' }
  const user = { ...active, incident_state: 'Awaiting User Info' }
  const resolved = { ...active, incident_state: 'Resolved' }
  const closed = { ...active, incident_state: 'Closed' }

  test.for<{ name: string; rows: UciFields[]; steps: Step['kind'][] }>([
    { name: 'is opened and given away', rows: [{}], steps: ['opened', 'assigned'] },
    { name: 'is opened for nobody', rows: [{ assignment_group: '?' }], steps: ['opened'] },
    { name: 'is taken up', rows: [{}, active], steps: ['assigned', 'started'] },
    { name: 'moves on', rows: [active, { ...active, assigned_to: 'Bo' }], steps: ['assigned'] },
    {
      name: 'forgets its person',
      rows: [active, { ...active, assigned_to: '?' }],
      steps: ['worked'],
    },
    { name: 'is touched', rows: [{}, {}], steps: ['worked'] },
    { name: 'is raised', rows: [{}, { urgency: '1 - High' }], steps: ['priority'] },
    { name: 'is sorted anew', rows: [{}, { category: 'Category 9' }], steps: ['categorised'] },
    { name: 'waits', rows: [active, user], steps: ['waiting'] },
    { name: 'waits for another', rows: [vendor, user], steps: ['waiting'] },
    { name: 'waits on', rows: [vendor, vendor], steps: ['worked'] },
    { name: 'goes on', rows: [vendor, active], steps: ['resumed'] },
    { name: 'is resolved while waiting', rows: [vendor, resolved], steps: ['resolved'] },
    { name: 'is closed', rows: [resolved, closed], steps: ['closed'] },
    { name: 'is closed at once', rows: [active, closed], steps: ['closed'] },
    { name: 'is touched when closed', rows: [closed, closed], steps: ['worked'] },
    { name: 'comes back', rows: [closed, active], steps: ['reopened'] },
    { name: 'comes back to wait', rows: [resolved, user], steps: ['reopened', 'waiting'] },
  ])('$name', async ({ rows, steps }) => {
    expect(kindsOnLine(await stepsOf(uciLog(...rows)), rows.length + 1)).toEqual(steps)
  })

  test('tells what the log knows, in the words of the house', async () => {
    const [opened, assigned, closing] = await stepsOf(
      uciLog({ opened_at: '29/2/2016 01:16' }, { ...closed, made_sla: 'false' }),
    )
    expect(opened).toEqual({
      kind: 'opened',
      at: Date.UTC(2016, 1, 29, 1, 16),
      line: 2,
      by: 'Opened by  8',
      caller: 'Caller 7',
      channel: 'Phone',
      location: 'Location 1',
      site: 'Location 1',
      product: null,
      tier: null,
      impact: 'medium',
      urgency: 'medium',
      priority: 'P3',
      category: 'Category 2',
      subcategory: 'Subcategory 3',
    })
    expect(assigned).toMatchObject({ by: 'Updated by 9', group: 'Group 4', person: null })
    expect(closing).toMatchObject({ line: 3, kind: 'assigned', person: 'Resolver 5' })
  })

  test('never steps back in time, even where its rows do', async () => {
    const steps = await stepsOf(
      uciLog(
        { opened_at: '1/3/2016 09:00', sys_updated_at: '1/3/2016 08:00' },
        { incident_state: 'Active', sys_updated_at: '1/3/2016 10:00' },
        { incident_state: 'Resolved', sys_updated_at: '1/3/2016 09:30' },
      ),
    )
    expect(
      steps.map(({ kind, at }) => `${new Date(at).toISOString().slice(11, 16)} ${kind}`),
    ).toEqual(['09:00 opened', '09:00 assigned', '10:00 started', '10:00 resolved'])
  })
})
