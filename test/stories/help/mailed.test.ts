import { ingrid, maya, priya } from '@caselead/api/demo/cast.ts'
import { writeHelpCentre } from '@caselead/api/demo/help-articles.ts'
import { expect, test } from 'vitest'
import { deliver } from '../../setup/deliver.ts'
import { signedIn } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const at = '2026-11-24T09:00:00Z'
const w = await withArticles()

/** The demo's own: how sure a search is depends on what else there is. */
async function withArticles(options: { suggestsByMail?: boolean } = {}): Promise<World> {
  const one = await world({ at, ...options })
  await writeHelpCentre(one.db, await one.runtime.team(), one.now())
  await one.runtime.help.changed()
  return one
}

const sure = { subject: 'How do I pair a temperature sensor?', body: 'It’s for the cold store.' }
const unsure = { subject: 'Something odd', body: 'It happens now and then.' }
const rest = { impact: 'one', urgency: 'question' } as const

const opened = async (of: World, email: string, words: object) =>
  (await of.as(email)).customer.open({ ...sure, ...rest, ...words })
const mailOf = async (of: World, email: string, words: object) => {
  await opened(of, email, words)
  return of.newestMail(email)
}

test('the mail that says we’ve got it suggests one article, when one surely answers', async () => {
  const { text, html } = await mailOf(w, priya.email, {})
  const url = `${w.runtime.publicUrl}/help/articles/pair-a-temperature-sensor`
  for (const part of [text, html]) {
    expect(part.split(url).length - 1).toBe(1)
    expect(part).toContain('This article may help in the meantime')
    expect(part).toContain('Pair a temperature sensor')
  }
})

test.for<[when: string, words: object]>([
  ['none surely answers', unsure],
  [
    'they’ve said that it didn’t help',
    { read: [{ slug: 'pair-a-temperature-sensor', how: 'unhelpful' }] },
  ],
  ['they’ve read it', { read: [{ slug: 'pair-a-temperature-sensor', how: 'opened' }] }],
])('it suggests none when %s', async ([, words]) => {
  const { text } = await mailOf(w, priya.email, words)
  expect(text).not.toContain('/help/articles/')
})

test('an article for other plans is suggested to nobody else', async () => {
  const words = { subject: 'How do I set up single sign-on?' }
  expect((await mailOf(w, priya.email, words)).text).toContain(
    '/help/articles/set-up-single-sign-on',
  )
  expect((await mailOf(w, ingrid.email, words)).text).not.toContain('single-sign-on')
})

test('the case lead sees that it was suggested', async () => {
  const { number } = await opened(w, priya.email, {
    read: [{ slug: 'pair-a-temperature-sensor', how: 'shown' }],
  })
  expect((await (await w.as(maya.email)).agent.case({ number })).read).toEqual([
    { slug: 'pair-a-temperature-sensor', title: 'Pair a temperature sensor', how: 'mailed' },
  ])
  const desk = await (await signedIn(w, maya.email)).open(`/desk/cases/${number}`)
  expect(desk.text).toContain('Pair a temperature sensor Suggested in our first email')
})

test('a case that comes by mail gets one, too', async () => {
  await deliver(w, {
    from: priya.email,
    to: w.runtime.supportAddress,
    subject: sure.subject,
    text: sure.body,
  })
  const { text } = await w.newestMail(priya.email)
  expect(text).toContain('/help/articles/pair-a-temperature-sensor')
})

test('SUGGEST_BY_MAIL=no turns it off', async () => {
  const quiet = await withArticles({ suggestsByMail: false })
  expect((await mailOf(quiet, priya.email, {})).text).not.toContain('/help/articles/')
})

test('a case is opened at once while articles are still being read, with nothing suggested', async () => {
  const one = await withArticles()
  const { help } = one.runtime
  const { promise: unread } = Promise.withResolvers<never>()
  one.runtime.help = { ...help, index: () => unread, isRead: () => false }
  expect((await mailOf(one, priya.email, {})).text).not.toContain('/help/articles/')
  one.runtime.help = help
  expect((await mailOf(one, priya.email, {})).text).toContain('/help/articles/')
})
