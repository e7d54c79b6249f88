import { dana, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { outcome } from '../../setup/surface.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z' })
const { reviews } = await w.as(sofia.email)
const asked = { body: 'Nobody can print.', impact: 'team', urgency: 'blocked' } as const

async function reviewed() {
  const { customer } = await w.as(priya.email)
  const { number } = await customer.open({ ...asked, subject: 'Labels stop' })
  await (await w.as(maya.email)).agent.reply({ number, body: 'Hello Priya, Maya here.' })
  w.letPass(minutes(20))
  await (await w.as(dana.email)).agent.note({ number, body: 'Maya Lindqvist’s fix holds.' })
  await (await w.as(maya.email)).agent.resolve({ number, resolution: 'A newer driver. Maya' })
  const { review } = await reviews.open({ about: number })
  return { review, number }
}

test('the page of a case says roles, the same person by the same role, and the customer’s own name', async () => {
  const which = await reviewed()
  const said = JSON.stringify((await reviews.case(which)).record)
  expect(said).not.toMatch(/Maya|Lindqvist|Dana|Whitfield/)
  expect(said).toContain('Hello Priya, Support agent 1 here.')
  expect(said).toContain('Support agent 1’s fix holds.')
  expect(said).toContain('Technical specialist 1')
  const browser = await signedIn(w, sofia.email)
  const page = await browser.open(`/desk/reviews/${which.review}/cases/${which.number}`)
  expect(page.text).toContain('The team is shown by role.')
  // Whoever an action may be given to is chosen by name.
  expect(page.html.replaceAll(/<select[\s\S]*?<\/select>/g, '')).not.toContain('Maya')
})

test('names are shown where whoever may change the review says so, and the customer always reads them', async () => {
  const which = await reviewed()
  const team = (await w.as(dana.email)).reviews
  expect((await outcome(team.showNames({ review: which.review, show: true }))).refusal?.code).toBe(
    'not_found',
  )
  await reviews.showNames({ review: which.review, show: true })
  await reviews.close({ review: which.review })
  expect(JSON.stringify((await reviews.case(which)).record)).toContain('Maya Lindqvist')
  const theirs = await (await signedIn(w, priya.email)).open(`/cases/${which.number}`)
  expect(theirs.text).toContain('Maya Lindqvist')
})
