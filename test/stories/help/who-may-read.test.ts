import { lena, maya, priya } from '@caselead/api/demo/cast.ts'
import type { Caller } from '@caselead/api/routers/router.ts'
import { expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { outcome } from '../../setup/surface.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })

const markdown =
  'The zanzibar setting is under **Settings**.\n\n## Zanzibar for printers\n\nPress it.'
const of = (slug: string) => ({ slug, title: `Zanzibar ${slug}`, markdown, category: slug })
await writeArticle(w, of('open'))
await writeArticle(w, { ...of('signed-in'), readers: 'signed_in' })
await writeArticle(w, { ...of('enterprise'), readers: 'plan', plans: ['enterprise'] })
await writeArticle(w, { ...of('starter'), readers: 'plan', plans: ['starter'] })
await writeArticle(w, { ...of('draft'), state: 'draft' })
await writeArticle(w, { ...of('archived'), state: 'archived' })

const slugs = ['open', 'signed-in', 'enterprise', 'starter', 'draft', 'archived']

const visitors: [who: string, caller: Caller, reads: string[]][] = [
  ['nobody', w.nobody, ['open']],
  ['a customer on enterprise', await w.as(priya.email), ['open', 'signed-in', 'enterprise']],
  ['a partner', await w.as(lena.email), ['open', 'signed-in']],
  ['the team', await w.as(maya.email), ['open', 'signed-in', 'enterprise', 'starter']],
]

const readable = async (asked: (slug: string) => Promise<unknown>) => {
  const all = await Promise.all(
    slugs.map(async (slug) => ((await outcome(asked(slug))).refusal === null ? [slug] : [])),
  )
  return all.flat()
}

const surfaces: [where: string, slugsIn: (caller: Caller) => Promise<string[]>][] = [
  ['home', async ({ help }) => (await help.home()).categories.map(({ slug }) => slug)],
  ['category', ({ help }) => readable((slug) => help.category({ slug }))],
  ['article', ({ help }) => readable((slug) => help.article({ slug }))],
  ['markdown', ({ help }) => readable((slug) => help.markdown({ slug }))],
  ['votes', ({ help }) => readable((slug) => help.rate({ slug, solved: true, key: 'browser-1' }))],
  [
    'search',
    async ({ help }) => (await help.search({ q: 'zanzibar' })).articles.map(({ slug }) => slug),
  ],
]

for (const [who, caller, reads] of visitors) {
  test.for(surfaces)(`${who} sees in %s what they may read`, async ([, slugsIn]) => {
    expect((await slugsIn(caller)).sort()).toEqual([...reads].sort())
  })

  test(`${who} gets only public articles in what feeds and sitemaps are made from`, async () => {
    expect((await caller.help.all()).map(({ slug }) => slug)).toEqual(['open'])
  })

  test.for(slugs)(
    `${who} gets no answer and nothing related out of what isn’t theirs: %s`,
    async (slug) => {
      const { answer } = await caller.help.search({ q: `zanzibar ${slug}` })
      expect([null, ...reads]).toContain(answer?.slug ?? null)
      const { related } = (await caller.help.article({ slug: 'open' })) as {
        related: { slug: string }[]
      }
      expect(related.filter((each) => !reads.includes(each.slug))).toEqual([])
    },
  )
}

test('home counts only what its visitor may read', async () => {
  await writeArticle(w, { ...of('other'), category: 'open', readers: 'plan', plans: ['starter'] })
  const { categories } = await w.nobody.help.home()
  expect(categories.map(({ slug, count }) => [slug, count])).toEqual([['open', 1]])
})
