import { priya } from '@caselead/api/demo/cast.ts'
import { tidyUp } from '@caselead/api/jobs/nightly/tidy-up.ts'
import { createCaller } from '@caselead/api/routers/router.ts'
import { days } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { outcome } from '../../setup/surface.ts'
import { visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z' })
await writeArticle(w, { slug: 'blank', title: 'Labels print blank', markdown: 'Turn it.' })

const from = (network: string) =>
  createCaller({
    ...{ runtime: w.runtime, visitor: { kind: 'nobody' as const }, network },
    ...{ operator: false, mailbox: false },
  })
const vote = (network: string, key: string) =>
  outcome(from(network).help.rate({ slug: 'blank', solved: false, why: 'No.', key }))
const votes = async () => (await w.db.selectFrom('help_votes').select('key').execute()).length

test('a key tells browsers of one network apart, not those of two', async () => {
  await vote('192.0.2.1', 'browser-1')
  await vote('192.0.2.1', 'browser-1')
  await vote('192.0.2.2', 'browser-1')
  expect(await votes()).toBe(2)
})

test('a network has thirty voices an article and day, whatever keys it thinks up', async () => {
  const all = Array.from({ length: 40 }, (_, at) => `invented-${at}`)
  const refused = []
  for (const key of all) refused.push((await vote('192.0.2.3', key)).refusal)
  expect(refused.filter((each) => each !== null)).toHaveLength(10)
  expect((await vote('192.0.2.3', 'invented-0')).refusal).toBeNull()
  expect((await vote('192.0.2.4', 'invented-0')).refusal).toBeNull()
  const { help } = await w.as(priya.email)
  await help.rate({ slug: 'blank', solved: true, key: 'browser-1' })
  w.letPass(days(1))
  expect((await vote('192.0.2.3', 'invented-39')).refusal).toBeNull()
})

test('the network is the one that asks, over the API as on the page', async () => {
  const before = await votes()
  const browser = visit(w)
  await browser.submit('/help/articles/blank', { solved: 'yes' })
  await browser.submit('/help/articles/blank', { solved: 'no' })
  expect(await votes()).toBe(before + 1)
})

test('votes are forgotten after a year', async () => {
  w.letPass(days(364))
  await tidyUp(w.runtime)
  expect(await votes()).toBeGreaterThan(0)
  w.letPass(days(2))
  await tidyUp(w.runtime)
  expect(await votes()).toBe(0)
})
