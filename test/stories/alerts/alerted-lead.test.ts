import { chris, dana, maya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

const opening = { subject: 'Exports', body: 'They stop.' } as const

test('a lead who is alerted reads that they lead the case; others who are alerted do not', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { number } = await customer.open({ ...opening, impact: 'team', urgency: 'inconvenient' })
  const one = await (await w.as(maya.email)).agent.case({ number })
  expect(one.lead?.name).toBe(maya.name)
  await w.moveTo('2026-11-24T12:30:00Z')
  await w.post()
  expect((await w.newestMail(maya.email)).text).toContain('You’re the case lead.')
  const { subject, text } = await w.newestMail(dana.email)
  expect(subject).toContain(number)
  expect(text).not.toContain('You’re the case lead.')
})
