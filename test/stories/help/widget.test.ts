import { maya, priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { getJson, postJson, widget } from '../../setup/embedded-widget.ts'
import { writeArticle } from '../../setup/help-centre.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z', suggestsByMail: false })
const markdown = 'If labels stay blank, set **Print method** to **Direct thermal**.'
await writeArticle(w, { slug: 'blank', title: 'Labels print blank', markdown })
const others = { readers: 'plan' as const, plans: ['starter' as const] }
await writeArticle(w, {
  slug: 'starter',
  title: 'Labels print blank on starter',
  markdown,
  ...others,
})

const words = { subject: 'Labels print blank', body: 'In Leeds.' }
const trouble = { ...words, impact: 'team', urgency: 'degraded' } as const

async function onAnotherSite(email: string) {
  const { token } = await widget(w, email)
  const headers = { authorization: `Bearer ${token}`, origin: 'https://shop.example' }
  return {
    suggest: async () =>
      (await postJson(w, '/embed/trpc/help.suggest', words, headers)).body.result.data.map(
        ({ slug }: { slug: string }) => slug,
      ),
    read: (slug: string) =>
      getJson(
        w,
        `/embed/trpc/help.article?input=${encodeURIComponent(JSON.stringify({ slug }))}`,
        headers,
      ),
    rate: (slug: string) =>
      postJson(
        w,
        '/embed/trpc/help.rate',
        { slug, solved: true, key: 'a-key-of-its-own' },
        headers,
      ),
    open: (read: object[]) =>
      postJson(w, '/embed/trpc/customer.open', { ...trouble, read, channel: 'widget' }, headers),
  }
}

test('the widget suggests what its customer may read, and no more', async () => {
  const priyas = await onAnotherSite(priya.email)
  expect(await priyas.suggest()).toEqual(['blank'])
  expect((await priyas.read('blank')).body.result.data.html).toContain('Direct thermal')
  expect((await priyas.read('starter')).status).toBe(404)
  expect((await priyas.rate('starter')).status).toBe(404)
})

test('“This solved it” counts as on the portal', async () => {
  const priyas = await onAnotherSite(priya.email)
  expect((await priyas.rate('blank')).status).toBe(200)
  expect(await w.db.selectFrom('help_votes').select('solved').execute()).toEqual([{ solved: true }])
})

test('the case says what was shown, opened and didn’t help', async () => {
  const priyas = await onAnotherSite(priya.email)
  const { body } = await priyas.open([
    { slug: 'blank', how: 'unhelpful' },
    { slug: 'starter', how: 'opened' },
  ])
  const { number } = body.result.data
  const { read } = await (await w.as(maya.email)).agent.case({ number })
  expect(read).toEqual([{ slug: 'blank', title: 'Labels print blank', how: 'unhelpful' }])
})

test('nobody is told anything without a token but what everyone may read', async () => {
  const { body } = await postJson(w, '/embed/trpc/help.suggest', words)
  expect(body.result.data.map(({ slug }: { slug: string }) => slug)).toEqual(['blank'])
})
