import { dana, maya, priya, sofia, tom } from '@caselead/api/demo/cast.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { theOne } from '../setup/found.ts'
import { world } from '../setup/world.ts'
import { findings } from './axe.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'
import { signIn } from './sign-in.ts'

const asked = { body: 'Nobody can print.', impact: 'team', urgency: 'blocked' } as const
const text = {
  ...{ happened: 'Printing stopped in all depots.', timeline: 'Tue 24 Nov, 10:00: it stopped.' },
  ...{ impact: 'Nobody could print for 20 minutes.', why: 'The driver was too old.' },
  ...{ done: 'We put the newer driver everywhere.', next: 'We’ll check drivers every Monday.' },
}

/** A review with a meeting, and a report that was sent and is being corrected, with passages to check. */
async function reported() {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { reviews, reports } = await w.as(sofia.email)
  const { number } = await (await w.as(priya.email)).customer.open({ ...asked, subject: 'Labels' })
  await (await w.as(maya.email)).agent.reply({ number, body: 'On it.' })
  w.letPass(minutes(20))
  await (await w.as(maya.email)).agent.resolve({ number, resolution: 'The driver was too old.' })
  const { review } = await reviews.open({ about: number })
  const meeting = { leadId: null, meetsAt: w.now() + days(2), notes: '', decisions: '' }
  await reviews.describe({ review, version: 1, ...meeting })
  await reviews.invite({ review, place: 'Room Elbe', lasts: 45, people: [tom.email, dana.email] })
  await reports.promise({ review, number, writerId: tom.email, by: w.now() + days(3) })
  const writer = (await w.as(tom.email)).reports
  const { version } = await writer.save({ number, version: 1, ...text })
  await (await w.as(dana.email)).reports.approve({ number, version })
  await writer.send({ number, version })
  await writer.save({ number, version, ...text, why: 'It was a P1, see OPS-77.' })
  return { w, review, number }
}

describeInBrowser('reports to customers and what’s around them', () => {
  test('are accessible, wide and narrow, light and dark', { timeout: 240_000 }, async () => {
    await using browser = await openBrowser()
    const { w, review, number } = await reported()
    const desk = await signIn(browser, w, sofia.email)
    const wrong: string[] = []
    const path = `/desk/reviews/${review}`
    for (const each of [path, `${path}/cases/${number}`, `${path}/cases/${number}/report`]) {
      await desk.goto(w.url + each)
      await desk.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
      wrong.push(...(await findings(desk)).map((one) => `${each}, ${one}`))
    }
    const customer = await signIn(browser, w, priya.email)
    await customer.goto(`${w.url}/cases/${number}/report`)
    wrong.push(...(await findings(customer)).map((one) => `the report, ${one}`))
    expect(theOne(await customer.locator('h1').textContent())).toContain('Report: Labels')
    expect(wrong).toEqual([])
  })
})
