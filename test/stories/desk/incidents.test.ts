import { business, ines, ingrid, maya, priya, staff } from '@caselead/api/demo/cast.ts'
import { periodOf } from '@caselead/api/simulate/from/period.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

const down = {
  subject: 'Nothing works',
  body: 'Nobody can sign in.',
  impact: 'everyone',
  urgency: 'blocked',
} as const

const outages = {
  ...defaultMatrix(staff, business),
  rules: [
    {
      name: 'outage-is-an-incident',
      sentence: 'An outage is an incident',
      when: { on: 'customer_message' as const, keyword: ['outage'] },
      act: [{ do: 'open_incident' as const, title: 'Outage' }],
    },
  ],
}

test('what stops everyone is one incident, whoever reports it, however many at once', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const [one, two] = [await w.as(ingrid.email), await w.as(priya.email)]
  const reports = [one, two, one, two, one, two].map(({ customer }) => customer.open(down))
  const numbers = (await Promise.all(reports)).map(({ number }) => number)

  const { agent } = await w.as(maya.email)
  const [incident, ...others] = (await agent.incidents({})).incidents
  expect(others).toEqual([])
  expect(incident).toMatchObject({ title: 'Service disruption', cases: 6, endedAt: null })
  const told = await Promise.all(
    numbers.map(async (number, at) => {
      const { timeline } = await (at % 2 === 0 ? one : two).customer.case({ number })
      return timeline.find(({ kind }) => kind === 'linked_to_incident')?.sentence
    }),
  )
  expect(told.toSorted()).toEqual([
    ...Array(5).fill('This is part of a known incident: Service disruption'),
    'We opened an incident for this: Service disruption',
  ])

  await agent.endIncident({ incident: incident?.id ?? '' })
  await expect(agent.endIncident({ incident: incident?.id ?? '' })).rejects.toThrow('no such open')
  await w.pass(minutes(1))
  await one.customer.open(down)
  expect((await agent.incidents({})).incidents).toMatchObject([{ cases: 1 }, { cases: 6 }])
})

test('a period is simulated with its incidents: what went on before it, and when each ended', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { customer } = await w.as(ingrid.email)
  const { agent } = await w.as(maya.email)
  await customer.open(down)
  await w.moveTo('2026-11-24T09:00:00Z')
  await customer.open(down)
  await w.pass(minutes(5))
  await agent.endIncident({ incident: (await agent.incidents({})).incidents[0]?.id ?? '' })
  await w.pass(minutes(5))
  await customer.open(down)
  expect((await agent.incidents({})).incidents).toHaveLength(2)
  for (const from of ['2026-11-24T07:00:00Z', '2026-11-24T08:30:00Z']) {
    const subject = await periodOf(w.db, { from: Date.parse(from), to: w.now(), zone: 'UTC' })
    const { courses } = simulated(subject.setting(await w.runtime.matrices.current(w.db)))
    expect(courses.map(({ case: one }) => one.incident)).toEqual(
      subject.recorded?.courses.map(({ case: one }) => one.incident),
    )
  }
})

test('a case is made part of an incident by hand, and of only one', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  await (await w.as(ingrid.email)).customer.open(down)
  const { customer } = await w.as(priya.email)
  const { number } = await customer.open({ ...down, impact: 'one', urgency: 'question' })
  const { agent } = await w.as(ines.email)
  const [incident] = (await agent.incidents({})).incidents
  await agent.linkIncident({ number, incident: incident?.id ?? '' })
  await expect(agent.openIncident({ number, title: 'Another' })).rejects.toThrow('already')
  await expect(agent.linkIncident({ number, incident: 'I-9' })).rejects.toThrow('already')
})

test('a case that comes back after its incident ended begins another, and no word is lost', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z', matrix: outages })
  const { customer } = await w.as(ingrid.email)
  const { agent } = await w.as(maya.email)
  const { number } = await customer.open({ ...down, impact: 'one' })
  await customer.write({ number, body: 'It is an outage.' })
  const [first] = (await agent.incidents({})).incidents
  await agent.resolve({ number, resolution: 'Restarted' })
  await agent.endIncident({ incident: first?.id ?? '' })
  await w.pass(minutes(1))

  await customer.write({ number, body: 'The outage is back.' })
  const { timeline } = await customer.case({ number })
  expect(timeline.map(({ body }) => body)).toContain('The outage is back.')
  expect((await agent.incidents({})).incidents).toMatchObject([
    { title: 'Outage', endedAt: null, cases: 1 },
    { title: 'Outage', cases: 0 },
  ])
})
