import { business, maya, priya, staff } from '@caselead/api/demo/cast.ts'
import { periodOf } from '@caselead/api/simulate/from/period.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { expect, test } from 'vitest'
import { modelLike, nothing, saying } from '../../setup/model-like.ts'
import { type World, world } from '../../setup/world.ts'

const at = '2026-11-24T08:00:00Z'
const german = {
  subject: 'Kundendaten im Netz',
  body: 'Das ist eine Frechheit, wir wechseln!',
  impact: 'one',
  urgency: 'question',
} as const
const reading = {
  ...{ ...nothing, category: 'security', categoryWords: ['Kundendaten im Netz'] },
  ...{ sentiment: -0.9, sentimentWords: ['eine Frechheit'] },
}
const matrix: Matrix = {
  ...defaultMatrix(staff, business),
  rules: [
    ...defaultMatrix(staff, business).rules,
    {
      ...{ name: 'furious', sentence: 'An angry customer speaks to our specialists' },
      when: { on: 'customer_message', sentimentAtMost: -0.86, below: 'L2' },
      act: [{ do: 'escalate', kind: 'hierarchical', to: 'L2' }],
    },
  ],
}
const asked = (w: World) => w.db.selectFrom('second_readings').selectAll().execute()

test('without a hosted model no message waits to be read elsewhere', async () => {
  const w = await world({ at })
  const { customer } = await w.as(priya.email)
  const { number } = await customer.open(german)
  await customer.write({ number, body: 'Hallo?' })
  expect(await asked(w)).toEqual([])
})

test('a message in any language is read by the hosted model too; the desk sees it, the customer does not', async () => {
  const model = await modelLike(() => saying(JSON.stringify(reading)))
  const w = await world({ at, matrix, triage: { url: model.url, model: 'owl-7b', key: null } })
  const { customer } = await w.as(priya.email)
  const { agent } = await w.as(maya.email)
  const { number } = await customer.open(german)
  expect(await agent.case({ number })).toMatchObject({ category: null, priority: 'P4' })
  expect((await asked(w)).length).toBe(1)

  await w.post()
  const { category, priority, level, record } = await agent.case({ number })
  expect({ category, priority, level }).toEqual({
    category: 'security',
    priority: 'P2',
    level: 'L2',
  })
  const line = record.find(({ sentence }) => sentence === 'Read again by owl-7b: security')
  expect(line).toMatchObject({ visibility: 'internal', who: 'Caselead' })
  expect(line?.scores).toEqual([
    {
      name: 'Category',
      said: 'security, from the hosted model',
      words: ['kundendaten im netz'],
      isAlarming: false,
    },
    { name: 'Tone', said: 'very unhappy (−0.90)', words: ['eine frechheit'], isAlarming: true },
  ])
  const seen = JSON.stringify([await customer.case({ number }), await w.mails(priya.email)])
  for (const word of ['owl-7b', 'security', 'triage', 'sentiment']) expect(seen).not.toContain(word)
})

test('the simulator takes a model’s answers as they came: a period happens again as it was', async () => {
  const model = await modelLike(async (_, count) =>
    saying(JSON.stringify(count === 2 ? { ...nothing, category: 'billing' } : reading)),
  )
  const w = await world({ at, matrix, triage: { url: model.url, model: 'owl-7b', key: null } })
  const { customer } = await w.as(priya.email)
  const { agent } = await w.as(maya.email)
  for (const body of ['Eine Frechheit. Kundendaten im Netz', 'Wann?', 'Eine Frechheit']) {
    const { number } = await customer.open({ ...german, body })
    await w.pass(minutes(3))
    await customer.write({ number, body: 'Kundendaten im Netz. Eine Frechheit!' })
    await w.pass(minutes(20))
    await agent.reply({ number, body: 'Wir sehen es uns an.' })
    await customer.write({ number, body: 'Eine Frechheit' })
    await w.pass(minutes(30))
  }
  expect(model.asked.length).toBe(9)
  const subject = await periodOf(w.db, { from: null, to: w.now(), zone: 'UTC' })
  const { courses, dropped, assumed } = simulated(subject.setting(matrix))
  expect({ dropped, assumed }).toEqual({ dropped: [], assumed: 0 })
  const told = courses.map(({ events }) => events)
  expect(told).toEqual(subject.recorded?.courses.map(({ events }) => events))
  expect(JSON.stringify(told).match(/"model":"owl-7b"/g)?.length).toBe(8)
})
