import { maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

const subjects: Record<string, string[]> = {
  labels: ['Labels print blank', 'The label printer jams', 'Wrong label size on the printer'],
  pallets: ['Two pallets are lost', 'The pallet count is off', 'A pallet without a code'],
}

test('closed cases whose category a person set teach triage, and the record says which model spoke', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { customer } = await w.as(priya.email)
  const { agent } = await w.as(maya.email)
  const about = { body: 'Since Monday.', impact: 'one', urgency: 'question' } as const
  const close = async (subject: string, category: string) => {
    const { number } = await customer.open({ ...about, subject })
    await agent.setCategory({ number, category })
    await agent.close({ number, why: 'Solved' })
  }
  const { triage } = await w.as(sofia.email)
  await expect((await w.as(maya.email)).triage.learn()).rejects.toThrow()
  expect(await triage.learn()).toBe(null)
  for (const [category, lines] of Object.entries(subjects)) {
    for (let i = 0; i < 12; i++) await close(lines[i % lines.length] ?? '', category)
  }
  expect(await triage.learn()).toBe(1)

  const { number } = await customer.open({ ...about, subject: 'The label printer jams' })
  const triaged = (await w.events(number)).find(({ kind }) => kind === 'triaged')
  expect(triaged?.data).toMatchObject({
    ...{ category: 'labels', categoryFrom: 'learned', modelVersion: 1 },
    categoryWords: expect.arrayContaining(['label']),
  })
  const { record, category } = await agent.case({ number })
  expect(category).toBe('labels')
  const line = record.find(({ kind }) => kind === 'triaged')
  expect(line?.scores.map(({ said }) => said).join()).toMatch(
    /labels, learned from closed cases \(\d+%, model 1\)/,
  )
  const seen = JSON.stringify(await customer.case({ number }))
  for (const word of ['learned', 'sentiment', 'modelVersion']) expect(seen).not.toContain(word)
})

test('what a person said a case is about, no later message changes', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { customer } = await w.as(priya.email)
  const { agent } = await w.as(maya.email)
  const { number } = await customer.open({
    ...{ subject: 'The invoice', body: 'It is wrong.', impact: 'one', urgency: 'question' },
  })
  expect((await agent.case({ number })).category).toBe('billing')
  await agent.setCategory({ number, category: '  Tariffs ' })
  await customer.write({ number, body: 'And my password does not work, a security breach!' })
  expect(await agent.case({ number })).toMatchObject({ category: 'tariffs', categorySet: true })
  await expect(agent.setCategory({ number, category: ' ' })).rejects.toThrow('Enter a category.')
  await expect(agent.setCategory({ number, category: 'tariffs' })).rejects.toThrow('already')
})
