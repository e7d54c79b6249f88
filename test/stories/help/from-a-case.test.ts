import { ines, maya, priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { outcome } from '../../setup/surface.ts'
import { formsOf, signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const { agent, articles } = await w.as(maya.email)
const desk = await signedIn(w, maya.email)

async function solved() {
  const { customer } = await w.as(priya.email)
  const { number } = await customer.open({
    ...{ subject: 'Labels print blank', impact: 'team', urgency: 'degraded' },
    body: 'Hello,\n\nsince Monday our labels are blank. Call +44 20 7946 0958.\n\nPriya Shah',
  })
  await agent.note({ number, body: 'Zanzibar-4711: they pay late.' })
  await agent.reply({ number, body: 'Hi Priya,\n\n1. Open Settings.\n2. Choose Direct thermal.' })
  return number
}

test('an article begins with a solved case, without its notes and without who it was', async () => {
  const number = await solved()
  const { refusal } = await outcome(articles.fromCase({ number }))
  expect(refusal?.message).toBe('This case isn’t solved yet. Write the article once it is.')
  expect((await desk.open(`/desk/cases/${number}`)).html).not.toContain(`new?from=${number}`)
  await agent.resolve({ number, resolution: 'It was set to thermal transfer, Priya.' })
  expect((await desk.open(`/desk/cases/${number}`)).html).toContain(`new?from=${number}`)
  const begun = await desk.open(`/desk/help/articles/new?from=${number}`)
  expect(begun.html).toMatch(
    /name="title"[^>]*value="Labels print blank"|value="Labels print blank"/,
  )
  expect(begun.html).toContain('1. Open Settings.\n2. Choose Direct thermal.')
  expect(begun.text).toContain('read every line before it’s published')
  expect(begun.html).not.toMatch(/Zanzibar|Priya|7946/)
})

test('the article names its case, and the case its article', async () => {
  const number = await solved()
  await agent.resolve({ number, resolution: 'It was set to thermal transfer.' })
  const begun = await desk.open(`/desk/help/articles/new?from=${number}`)
  const [form = {}] = formsOf(begun.html).filter(({ from }) => from === number)
  const typed = {
    ...{ from: form.from ?? '', title: 'Labels print blank', newCategory: 'Printing' },
    ...{ markdown: 'Set it.', readers: 'everyone', language: 'en', order: '1', do: 'save' },
  }
  const saved = await desk.submit('/desk/help/articles/new', typed)
  expect(saved.html).toContain(`href="/desk/cases/${number}"`)
  const one = await desk.open(`/desk/cases/${number}`)
  expect(one.html).toMatch(/href="\/desk\/help\/articles\/\d+"/)
  expect(one.text).toContain('Article, draft')
  const lead = (await w.as(ines.email)).articles
  const [{ id = 0 } = {}] = (await lead.list({ words: 'labels' })).articles
  const now = await lead.one({ id })
  await lead.publish({
    ...{ id, language: 'en', version: now.version, revision: now.revision, title: now.title },
    ...{ about: '', slug: now.slug, category: now.category, newCategory: '', readers: 'everyone' },
    ...{ plans: [], owner: '', reviewBy: '', order: 1, related: [], markdown: now.markdown },
  })
  const shown = JSON.stringify(await w.nobody.help.article({ slug: now.slug }))
  expect(shown).not.toContain(number)
})

test('a case that isn’t there begins nothing', async () => {
  expect((await desk.open('/desk/help/articles/new?from=C-999999')).status).toBe(404)
  expect((await desk.open('/desk/help/articles/new?from=x')).status).toBe(404)
})
