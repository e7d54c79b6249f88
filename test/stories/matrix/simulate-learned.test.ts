import { maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { periodOf } from '@caselead/api/simulate/from/period.ts'
import { hours } from '@caselead/core/base/instant.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { expect, test } from 'vitest'
import { type World, world } from '../../setup/world.ts'

const subjects = { labels: 'The label printer jams', pallets: 'Two pallets are lost' }
const about = { body: 'Since Monday.', impact: 'one', urgency: 'question' } as const

/** Twelve closed cases of each kind, the last of them reopened by the customer. */
async function pastOf(w: World): Promise<void> {
  const { customer } = await w.as(priya.email)
  const { agent } = await w.as(maya.email)
  for (const [category, subject] of Object.entries(subjects)) {
    for (let each = 0; each < 12; each++) {
      const { number } = await customer.open({ ...about, subject })
      await agent.setCategory({ number, category })
      await agent.close({ number, why: 'Solved' })
      if (each === 11) await customer.write({ number, body: 'It is not solved' })
    }
  }
}

test('the simulated desk knows what it had learned by then and what each account had gone through', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  await pastOf(w)
  const { triage } = await w.as(sofia.email)
  await triage.learn()
  await w.moveTo(w.now() + hours(2))
  const from = w.now()
  const { customer } = await w.as(priya.email)
  await customer.open({ ...about, subject: subjects.labels })
  await w.moveTo(w.now() + hours(1))
  // What is learned later was not known then.
  await triage.learn()

  const subject = await periodOf(w.db, { from, to: w.now(), zone: 'UTC' })
  const matrix = (await w.runtime.matrices.current(w.db)) as Matrix
  const [again] = simulated(subject.setting(matrix)).courses
  expect(again?.events).toEqual(subject.recorded?.courses[0]?.events)
  expect(again?.events.find(({ kind }) => kind === 'triaged')?.data).toMatchObject({
    ...{ category: 'labels', categoryFrom: 'learned', modelVersion: 1 },
    strain: { words: expect.arrayContaining(['2 other open cases', '24 cases in 90 days']) },
  })
})
