import { ines, ingrid, jonas, peter, sofia } from '@caselead/api/demo/cast.ts'
import { idOf } from '@caselead/api/demo/past.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import { addTimeOff } from '@caselead/db/team/add-people.ts'
import { expect, test } from 'vitest'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

test('a critical case at night climbs rung after rung until somebody accepts', async () => {
  const w = await world({ at: '2026-11-23T22:00:00Z' })
  await addTimeOff(w.db, await idOf(w.runtime, ines.email), w.now() - days(1), w.now() + days(7))
  const customer = await w.as(ingrid.email)
  const { number } = await customer.customer.open({
    subject: 'Checkout is down',
    body: 'Nobody can pay.',
    impact: 'many',
    urgency: 'blocked',
  })

  const opened = await customer.customer.case({ number })
  expect(opened).toMatchObject({ priority: 'P1', standing: 'with our senior engineers' })
  expect(opened.lead?.name).toBe(jonas.name)
  expect((await w.newestMail(ingrid.email)).text).toContain(jonas.name)

  await w.pass(minutes(15))
  expect((await customer.customer.case({ number })).standing).toBe('with our directors')
  expect((await w.mails(sofia.email)).length).toBeGreaterThan(0)
  await w.pass(minutes(15))
  expect((await w.newestMail(peter.email)).subject).toContain(number)
  expect((await w.newestMail(ingrid.email)).text).toContain('Nobody has picked this up yet.')

  await (await w.as(peter.email)).agent.acceptHandoff({ number })
  const before = (await w.events(number)).filter(({ kind }) => kind === 'escalated').length
  await w.pass(minutes(20))
  const after = (await w.events(number)).filter(({ kind }) => kind === 'escalated').length
  expect(after).toBe(before)
  expect((await customer.customer.case({ number })).lead?.name).toBe(jonas.name)
})

test('somebody who falls ill while they are called is passed over as soon as their time off is entered', async () => {
  const w = await world({ at: '2026-11-24T10:00:00Z' })
  const { customer } = await w.as(ingrid.email)
  const { number } = await customer.open({
    subject: 'Checkout is down',
    body: 'Nobody can pay.',
    impact: 'many',
    urgency: 'blocked',
  })
  expect((await customer.case({ number })).lead?.name).toBe(ines.name)
  await w.pass(minutes(3))
  const { team } = await w.as(sofia.email)
  await team.addTimeOff({ id: await idOf(w.runtime, ines.email), first: '2026-11-24' })
  const [last] = (await w.events(number)).filter(({ kind }) => kind === 'assigned').slice(-1)
  expect(last).toMatchObject({ data: { to: { name: jonas.name } } })
  expect(last?.at).toBe(w.now())
  expect((await w.newestMail(jonas.email)).subject).toContain(number)
})

test('with the owners of two rungs away each rung is called at its minute, and the rule is named', async () => {
  const w = await world({ at: '2026-11-23T22:00:00Z' })
  for (const { email } of [ines, sofia]) {
    await addTimeOff(w.db, await idOf(w.runtime, email), w.now() - days(1), w.now() + days(7))
  }
  const { customer } = await w.as(ingrid.email)
  const { number } = await customer.open({
    ...{ subject: 'Checkout is down', body: 'Nobody can pay.', impact: 'many', urgency: 'blocked' },
  })
  await w.pass(minutes(31))
  const steps = (await w.events(number)).flatMap(({ kind, at, data }) =>
    (kind === 'escalated' || (kind === 'alerted' && data.toppedOut)) && data.because
      ? [[new Date(at).toISOString().slice(11, 16), data.because.rule, [data.to].flat()[0]?.name]]
      : [],
  )
  expect(steps).toEqual([
    ['22:00', 'critical-skips-frontline', jonas.name],
    ['22:15', 'handoff-not-accepted', peter.name],
    ['22:30', 'handoff-not-accepted', peter.name],
  ])
  const page = await (await signedIn(w, peter.email)).open(`/desk/cases/${number}`)
  expect(page.text).toContain('A case nobody picks up in time goes to the backup')
  expect(page.text).toContain('backup, because Sofia Marin is on leave')
})
