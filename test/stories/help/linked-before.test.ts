import { maya, priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { formsOf, signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z' })
await writeArticle(w, {
  slug: 'blank',
  title: 'Labels print blank',
  markdown: 'Heat.',
  aliases: ['old-blank'],
})
await writeArticle(w, { slug: 'drivers', title: 'Install a print driver', markdown: 'Run it.' })

const trouble = {
  subject: 'Odd labels',
  body: 'In Leeds.',
  impact: 'team',
  urgency: 'degraded',
} as const
const open = async () =>
  (
    await (
      await w.as(priya.email)
    ).customer.open({
      ...trouble,
      read: [{ slug: 'blank', how: 'opened' }],
    })
  ).number
const agent = (await w.as(maya.email)).agent

test.for<[how: string, link: string]>([
  ['as it’s called', 'https://help.example/help/articles/blank#steps'],
  ['as it was called', '/help/articles/old-blank'],
])(
  'a reply that links an article they’ve read, %s, isn’t sent before it’s confirmed',
  async ([, link]) => {
    const number = await open()
    const on = { number, body: `Have a look: ${link}.` }
    await expect(agent.reply(on)).rejects.toThrow(
      'already been shown the article “Labels print blank”',
    )
    await expect(agent.sendUpdate({ ...on, nextBy: null })).rejects.toThrow('Labels print blank')
    await agent.reply({ ...on, sendAnyway: true })
    const { timeline } = await (await w.as(priya.email)).customer.case({ number })
    expect(timeline.filter(({ body }) => body === on.body).length).toBe(1)
  },
)

test('without script the form comes back once, with the warning and the words', async () => {
  const number = await open()
  const desk = await signedIn(w, maya.email)
  const path = `/desk/cases/${number}`
  const [form = {}] = formsOf((await desk.open(path)).html).filter(({ body }) => body !== undefined)
  const filled = { ...form, verb: 'reply', body: 'See /help/articles/blank, please.' }
  const back = await desk.submit(path, filled)
  expect(back.status).toBe(409)
  expect(back.text).toContain('Not sent: we’ve already shown the customer this article.')
  expect(back.text).toContain('Labels print blank Opened')
  expect(back.html).toContain('See /help/articles/blank, please.')
  const sent = await desk.submit(path, { ...filled, anyway: 'yes' })
  expect(sent.path).toContain('done=reply')
  const { timeline } = await (await w.as(priya.email)).customer.case({ number })
  expect(timeline.filter(({ body }) => body === filled.body).length).toBe(1)
})
