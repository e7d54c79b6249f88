import { dana, ines, lena, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import type { Inputs } from '@caselead/api/routers/router.ts'
import { expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { outcome } from '../../setup/surface.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const agent = (await w.as(maya.email)).articles
const lead = (await w.as(ines.email)).articles

type Typed = Inputs['articles']['saveDraft']

let count = 0
function typed(more: Partial<Typed> = {}): Typed {
  count += 1
  return {
    ...{ id: null, language: 'en', version: 0, revision: 0, title: `Blank labels ${count}` },
    ...{ about: '', slug: '', category: '', newCategory: 'Printing', readers: 'everyone' },
    ...{ plans: [], owner: '', reviewBy: '', order: 1, related: [] },
    ...{ markdown: 'Turn it off and on.', ...more },
  }
}

const one = async (id: number, language?: string) => agent.one({ id, language })
const again = async (id: number, more: Partial<Typed> = {}): Promise<Typed> => {
  const { version, revision, title, slug, markdown, category, language } = await one(id)
  return typed({ id, version, revision, title, slug, markdown, category, language, ...more })
}
const refusal = async (deed: Promise<unknown>) => {
  const { refusal: found } = await outcome(deed)
  return found && { code: found.code, message: found.message, field: found.field }
}
const read = async (slug: string) => {
  const { answer } = await outcome(w.nobody.help.article({ slug }))
  return (answer as { html: string } | null)?.html ?? null
}

test('an agent drafts, a lead publishes, and only then customers read it', async () => {
  const { id } = await agent.saveDraft(typed({ slug: 'drafted' }))
  expect(await read('drafted')).toBeNull()
  expect(await refusal(agent.publish(await again(id)))).toMatchObject({ code: 'not_allowed' })
  await lead.publish(await again(id))
  expect(await read('drafted')).toBe('<p>Turn it off and on.</p>')
  expect((await one(id)).state).toBe('published')
})

test('a draft of a published article changes nothing for its readers until it’s published', async () => {
  const { id } = await lead.publish(typed({ slug: 'stays' }))
  await agent.saveDraft(await again(id, { markdown: 'Press the green button.' }))
  expect(await read('stays')).toBe('<p>Turn it off and on.</p>')
  expect(await one(id)).toMatchObject({ isAhead: true, version: 2, author: 'Maya Lindqvist' })
  const { articles } = await agent.list({ show: 'drafts' })
  expect(articles.map((each) => each.id)).toContain(id)
  await lead.publish(await again(id))
  expect(await read('stays')).toBe('<p>Press the green button.</p>')
})

test('with HELP_PUBLISHERS=team, agents publish too, and partners never', async () => {
  const open = await world({ at: '2026-11-24T08:00:00Z', helpPublishers: 'team' })
  const { articles } = await open.as(maya.email)
  expect((await articles.publish(typed())).version).toBe(1)
  const partner = (await open.as(lena.email)).articles
  expect(await refusal(partner.publish(typed()))).toMatchObject({ code: 'not_found' })
  const customer = (await open.as(priya.email)).articles
  expect(await refusal(customer.list({}))).toMatchObject({ code: 'not_found' })
})

test('an agent can’t change who reads a published article, or where it is', async () => {
  const { id } = await lead.publish(typed({ readers: 'plan', plans: ['enterprise'] }))
  const now = await again(id, { readers: 'plan', plans: ['enterprise'] })
  for (const more of [{ readers: 'everyone' as const }, { slug: 'elsewhere' }, { order: 7 }]) {
    expect(await refusal(agent.saveDraft({ ...now, ...more }))).toMatchObject({
      code: 'not_allowed',
    })
  }
  expect(await refusal(agent.saveDraft({ ...now, markdown: 'Other words.' }))).toBeNull()
})

test('who saves over a version they haven’t seen is told, and nothing is written', async () => {
  const { id } = await agent.saveDraft(typed())
  const mine = await again(id, { markdown: 'Mine.' })
  await lead.saveDraft(await again(id, { markdown: 'Theirs.' }))
  expect(await refusal(agent.saveDraft(mine))).toMatchObject({ code: 'conflict' })
  expect((await one(id)).markdown).toBe('Theirs.')
  const compared = await agent.compareTyped({ ...mine, id })
  const parts = compared.markdown.lines.flatMap((line) => line?.parts ?? [])
  expect(parts.filter(({ kind }) => kind === 'new').map(({ text }) => text)).toContain('Mine')
  await agent.saveDraft({ ...mine, version: 2 })
  expect((await agent.versions({ id, language: 'en' })).versions).toHaveLength(3)
})

test('settings somebody else changed meanwhile aren’t undone', async () => {
  const { id } = await agent.saveDraft(typed())
  const mine = await again(id, { order: 2 })
  await lead.saveDraft(await again(id, { readers: 'signed_in' }))
  expect(await refusal(agent.saveDraft(mine))).toMatchObject({ code: 'conflict' })
  expect((await one(id)).readers).toBe('signed_in')
})

test('everything that’s wrong is told at once', async () => {
  await lead.publish(typed({ slug: 'taken', title: 'Taken' }))
  const wrong = typed({
    ...{ title: '', slug: 'taken', newCategory: '', readers: 'plan', owner: 'nobody' },
    reviewBy: 'soon',
  })
  const { refusal: found } = await outcome(agent.saveDraft(wrong))
  const all = [found, ...(found?.others ?? [])].map((each) => each?.field)
  expect(all).toEqual(['title', 'slug', 'category', 'plans', 'owner', 'reviewBy'])
})

test('an article isn’t published with a broken link, an undescribed image or a skipped heading, unless wanted', async () => {
  const markdown = [
    'See [here](gone), [there](#nowhere) and ![](/help/files/none.png).',
    '## A heading',
    '#### Too deep',
  ].join('\n\n')
  const article = typed({ markdown })
  const { refusal: found } = await outcome(lead.publish(article))
  expect([found?.message, ...(found?.others ?? []).map(({ message }) => message)]).toEqual([
    'The link to gone is broken: there’s no such article.',
    'There’s no image /help/files/none.png, so only its description is shown.',
    'The link to #nowhere is broken: there’s no such heading.',
    'Use ### for “Too deep”: the heading above it has ##.',
  ])
  expect((await lead.publish({ ...article, anyway: true })).version).toBe(1)
})

test.for<[what: string, href: string, wrong: RegExp | null]>([
  ['a published article, by its slug', 'linked', null],
  ['its whole address', '/help/articles/linked', null],
  ['a file beside it', './linked.md', null],
  ['one of its headings', 'linked#under-this', null],
  ['a heading it doesn’t have', 'linked#elsewhere', /no heading called “elsewhere”/],
  ['a draft', 'linked-draft', /isn’t published/],
  ['an article for fewer readers', 'linked-plan', /Not everyone/],
  ['a page of the portal', '/cases/new', null],
  ['a page the portal doesn’t have', '/pricing', /no such page/],
  ['another site', 'https://example.com/x', null],
])('a link is checked: %s', async ([, href, wrong]) => {
  if (!(await read('linked'))) {
    const written = { title: 'Linked', markdown: 'Words.\n\n## Under this\n\nWords.' }
    await writeArticle(w, { ...written, slug: 'linked' })
    await writeArticle(w, { ...written, slug: 'linked-draft', state: 'draft' })
    await writeArticle(w, { ...written, slug: 'linked-plan', readers: 'plan', plans: ['starter'] })
  }
  const { problems } = await agent.preview({
    ...{ language: 'en', title: 'T', markdown: `[a](${href})`, readers: 'everyone' },
    ...{ plans: [], related: [] },
  })
  expect(problems.map(({ what }) => what).join()).toMatch(wrong ?? /^$/)
})

test('an older version is compared, and restored as a new one', async () => {
  const { id } = await lead.publish(typed({ slug: 'restored', markdown: 'One.\n\nKept.' }))
  await lead.publish(await again(id, { markdown: 'Two.\n\nKept.' }))
  const { markdown, title } = await agent.compare({ id, language: 'en', older: 1, newer: 2 })
  expect(title.isSame).toBe(true)
  expect(markdown.lines.map((line) => line?.kind)).toEqual(['gone', 'new', 'same', 'same'])
  const which = { id, language: 'en', version: 2, restored: 1 }
  expect(await refusal(agent.restore(which))).toMatchObject({ code: 'not_allowed' })
  expect(await lead.restore(which)).toMatchObject({ version: 3 })
  expect(await read('restored')).toContain('One.')
  const { versions } = await agent.versions({ id, language: 'en' })
  expect(versions.map(({ number, isRead }) => [number, isRead])).toEqual([
    [3, true],
    [2, false],
    [1, false],
  ])
})

test('an archived article is found by nobody, until it’s published again', async () => {
  const { id, version } = await lead.publish(typed({ slug: 'archived-one' }))
  const which = { id, language: 'en', version }
  expect(await refusal(agent.archive(which))).toMatchObject({ code: 'not_allowed' })
  await lead.archive(which)
  expect(await read('archived-one')).toBeNull()
  expect((await agent.list({ show: 'archived' })).articles.map((each) => each.id)).toContain(id)
  await lead.publish(await again(id))
  expect(await read('archived-one')).not.toBeNull()
})

test('an older address leads to the new one, and no other article takes it', async () => {
  const { id } = await lead.publish(typed({ slug: 'before' }))
  await lead.publish(await again(id, { slug: 'after' }))
  expect(await w.nobody.help.article({ slug: 'before' })).toEqual({ movedTo: 'after' })
  expect(await refusal(agent.saveDraft(typed({ slug: 'before' })))).toMatchObject({ field: 'slug' })
})

test('a translation is a text of the same article', async () => {
  const { id } = await lead.publish(typed({ slug: 'in-english' }))
  const german = await again(id, { language: 'de', version: 0, title: 'Deutsch', slug: 'deutsch' })
  await lead.publish(german)
  await w.runtime.help.changed()
  const { translations } = (await w.nobody.help.article({ slug: 'in-english' })) as {
    translations: { slug: string }[]
  }
  expect(translations.map(({ slug }) => slug)).toEqual(['deutsch'])
  expect((await one(id)).languages.map(({ code }) => code)).toEqual(['en', 'de'])
})

test('the list says what is stale: a review date that passed, or a year without a change', async () => {
  const v = await world({ at: '2025-01-01T08:00:00Z' })
  const { articles } = await v.as(sofia.email)
  const old = await articles.publish(typed())
  const due = await articles.publish(typed({ reviewBy: '2025-02-01' }))
  const later = await articles.publish(typed({ reviewBy: '2029-02-01' }))
  const stale = async () => (await articles.list({ show: 'stale' })).articles.map(({ id }) => id)
  expect(await stale()).toEqual([])
  await v.pass(40 * 86_400_000)
  expect(await stale()).toEqual([due.id])
  await v.pass(400 * 86_400_000)
  expect((await stale()).sort()).toEqual([old.id, due.id].sort())
  expect(await stale()).not.toContain(later.id)
})

test('the list is by category, tells whose an article is, and finds titles', async () => {
  const team = await agent.choices()
  const owner = team.owners.find(({ name }) => name === dana.name)?.id ?? ''
  const { id } = await agent.saveDraft(typed({ title: 'Zanzibar prints', owner }))
  const { articles } = await agent.list({ words: 'zanzibar' })
  expect(articles).toMatchObject([{ id, title: 'Zanzibar prints', owner: dana.name }])
  const hers = (await w.as(dana.email)).articles
  expect((await hers.list({ show: 'mine' })).articles.map((each) => each.id)).toEqual([id])
  expect((await agent.list({ language: 'fr' })).articles).toEqual([])
})

test('the article as a customer would read it', async () => {
  const { id } = await agent.saveDraft(typed({ readers: 'plan', plans: ['business'] }))
  const as = async (reader: 'nobody' | 'business' | 'starter') =>
    (await agent.as({ id, language: 'en', reader })).html
  expect([await as('nobody'), await as('starter')]).toEqual([null, null])
  expect(await as('business')).toBe('<p>Turn it off and on.</p>')
})
