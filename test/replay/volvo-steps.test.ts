import type { Incident } from '@caselead/api/replay/formats/read.ts'
import type { Step } from '@caselead/api/replay/steps.ts'
import { describe, expect, test } from 'vitest'
import { sharedFile } from '../setup/shared-data.ts'
import { kindsOnLine, readAll, stepsOf, type VolvoFields, volvoLog } from './logs.ts'

describe('a Volvo incident', () => {
  const second = { 'Involved ST': 'V37 2nd', 'ST Level': 'L2', 'Owner First Name': 'Luc' }
  const third = { 'Involved ST': 'V40 3rd', 'ST Level': 'L3', 'Owner First Name': 'Ann' }
  const queued = { Status: 'Queued', 'Sub Status': 'Awaiting Assignment' }
  const inCall = { Status: 'Completed', 'Sub Status': 'In Call' }
  const bySystem = { Status: 'Completed', 'Sub Status': 'Closed', 'Owner First Name': 'Siebel' }

  test.for<{ name: string; rows: VolvoFields[]; steps: Step['kind'][] }>([
    { name: 'is opened and taken up', rows: [{}], steps: ['opened', 'assigned', 'started'] },
    { name: 'is opened into a queue', rows: [queued], steps: ['opened', 'queued'] },
    {
      name: 'climbs into a queue',
      rows: [{}, { ...second, ...queued }],
      steps: ['escalated', 'queued'],
    },
    { name: 'climbs into hands', rows: [{}, second], steps: ['escalated', 'assigned'] },
    { name: 'is accepted', rows: [{ ...second, ...queued }, second], steps: ['accepted'] },
    { name: 'comes back down', rows: [{}, second, queued], steps: ['bounced_back', 'queued'] },
    { name: 'begins high and goes down', rows: [second, queued], steps: ['handed_down', 'queued'] },
    { name: 'climbs twice', rows: [{}, second, third], steps: ['escalated', 'assigned'] },
    { name: 'is solved in the call', rows: [{}, inCall], steps: ['resolved'] },
    { name: 'is closed by the system', rows: [inCall, bySystem], steps: ['closed'] },
    { name: 'leaves a queue solved', rows: [queued, inCall], steps: ['accepted', 'resolved'] },
  ])('$name', async ({ rows, steps }) => {
    const dated = rows.map((row, n) => ({
      'Change Date+Time': `2012-05-0${n + 1}T09:00:00`,
      ...row,
    }))
    expect(kindsOnLine(await stepsOf(volvoLog(...dated)), rows.length + 1)).toEqual(steps)
  })

  test('names who put it into a queue, and nobody as its holder there', async () => {
    const [, , , escalated, waits, accepted] = await stepsOf(
      volvoLog({}, { ...second, ...queued, 'Owner First Name': 'Olga' }, second),
    )
    expect(escalated).toMatchObject({ by: 'Olga (Sweden)', fromTier: 1, toTier: 2 })
    expect(waits).toMatchObject({ kind: 'queued', group: 'V37 2nd', tier: 2 })
    expect(accepted).toMatchObject({ kind: 'accepted', person: 'Luc (Sweden)', tier: 2 })
  })

  test('counts in the order of its times, whatever their zones', async () => {
    const steps = await stepsOf(
      volvoLog(
        { 'Change Date+Time': '2012-05-01T10:30:00+02:00', 'Sub Status': 'Wait - User' },
        { 'Change Date+Time': '2012-05-01T08:00:00+00:00' },
        { 'Change Date+Time': '2012-05-01T09:00:00', ...inCall },
      ),
    )
    expect(steps.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      '3 opened',
      '3 assigned',
      '3 started',
      '2 waiting',
      '4 resolved',
    ])
  })

  test('has its level in the name of its team when the log has no column for it', async () => {
    const log = volvoLog({}, second, third, { ...third, 'Involved ST': 'V13 2nd 3rd' })
    const without = log.replaceAll(/,(ST Level|L\d)/g, '')
    const climbs = (await stepsOf(without)).filter(({ kind }) => kind === 'escalated')
    expect(climbs).toMatchObject([
      { fromTier: 1, toTier: 2 },
      { fromTier: 2, toTier: 3 },
    ])
  })
})

test('the steps of the whole Volvo log add up to its figures', async () => {
  const { incidents } = await readAll(sharedFile('tiered-incident-log/incidents_1500.csv.gz'))
  const steps = incidents.flatMap((incident) => incident.steps)
  const count = (...kinds: Step['kind'][]) =>
    steps.filter(({ kind }) => kinds.includes(kind)).length
  expect(count('escalated')).toBe(603)
  expect(count('bounced_back', 'handed_down')).toBe(304)
  expect(incidents.flatMap(handoffs)).toHaveLength(1820)
})

/** Acceptances out of a queue other than the one the incident began in. */
const handoffs = ({ steps }: Incident): Step[] =>
  steps.filter(({ kind }, i) => {
    const queued = steps.slice(0, i).findLast((step) => step.kind === 'queued')
    return kind === 'accepted' && queued?.line !== steps[0]?.line
  })
