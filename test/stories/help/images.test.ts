import { ines, lena, maya, priya } from '@caselead/api/demo/cast.ts'
import type { Inputs } from '@caselead/api/routers/router.ts'
import { expect, test } from 'vitest'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const lead = (await w.as(ines.email)).articles
const [nobody, customer, partner, agent] = [
  visit(w),
  await signedIn(w, priya.email),
  await signedIn(w, lena.email),
  await signedIn(w, maya.email),
]

type Typed = Inputs['articles']['publish']

let count = 0
const article = (more: Partial<Typed>): Typed => ({
  ...{ id: null, language: 'en', version: 0, revision: 0, about: '', slug: '' },
  title: `Labels ${++count}`,
  ...{ category: '', newCategory: 'Printing', readers: 'everyone', plans: [], owner: '' },
  ...{ reviewBy: '', order: 1, related: [], markdown: '' },
  ...more,
})

const enterprise = { readers: 'plan' as const, plans: ['enterprise' as const] }
const starter = { readers: 'plan' as const, plans: ['starter' as const] }

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function upload(mark: string): Promise<string> {
  const body = Buffer.concat([png, Buffer.from(mark)])
  const answer = await agent.ask('/help/files', {
    ...{ method: 'POST', body, headers: { origin: w.url } },
  })
  return ((await answer.json()) as { src: string }).src
}

const shown = (...images: string[]) => images.map((src) => `![A label](${src})`).join('\n\n')

const again = async (id: number, more: Partial<Typed>) => {
  const { version, revision, title, slug, category, readers, plans } = await lead.one({ id })
  return article({ ...{ id, version, revision, title, slug, category, readers, plans }, ...more })
}

/** Who sees an image, in this order. */
async function seenBy(src: string): Promise<string[]> {
  const all = { nobody, customer, partner, agent }
  const seen = Object.entries(all).map(async ([who, browser]) => {
    const { status } = await browser.ask(src)
    return status === 200 ? [who] : []
  })
  return (await Promise.all(seen)).flat()
}

type Row = [what: string, shownBy: (src: string) => Promise<unknown>, by: string[]]

test.for<Row>([
  ['nothing yet', async () => {}, ['agent']],
  ['a draft', (src) => lead.saveDraft(article({ markdown: shown(src) })), ['agent']],
  [
    'an article for everyone',
    (src) => lead.publish(article({ markdown: shown(src) })),
    ['nobody', 'customer', 'partner', 'agent'],
  ],
  [
    'one that only links to it',
    (src) => lead.publish(article({ markdown: `[A label](${src})` })),
    ['nobody', 'customer', 'partner', 'agent'],
  ],
  ...['https://help.example', 'http://127.0.0.1:8080', '//help.example'].map(
    (host): Row => [
      `one that links to it at ${host}`,
      (src) => lead.publish(article({ markdown: `[A label](${host}${src})` })),
      ['nobody', 'customer', 'partner', 'agent'],
    ],
  ),
  [
    'an article for whoever is signed in',
    (src) => lead.publish(article({ markdown: shown(src), readers: 'signed_in' })),
    ['customer', 'partner', 'agent'],
  ],
  [
    'an article of the customer’s plan',
    (src) => lead.publish(article({ markdown: shown(src), ...enterprise })),
    ['customer', 'agent'],
  ],
  [
    'an article of another plan',
    (src) => lead.publish(article({ markdown: shown(src), ...starter })),
    ['agent'],
  ],
  [
    'articles of two plans',
    async (src) => {
      await lead.publish(article({ markdown: shown(src), ...starter }))
      await lead.publish(article({ markdown: shown(src), ...enterprise }))
    },
    ['customer', 'agent'],
  ],
  [
    'an article of a plan and one for everyone',
    async (src) => {
      await lead.publish(article({ markdown: shown(src), ...starter }))
      await lead.publish(article({ markdown: shown(await upload('beside'), src, src) }))
    },
    ['nobody', 'customer', 'partner', 'agent'],
  ],
  [
    'an article that is archived',
    async (src) => {
      const { id } = await lead.publish(article({ markdown: shown(src) }))
      await lead.archive({ id, language: 'en', version: 1 })
    },
    ['agent'],
  ],
  [
    'an older version of an article',
    async (src) => {
      const { id } = await lead.publish(article({ markdown: shown(src) }))
      await lead.publish(await again(id, { markdown: 'Without.' }))
    },
    ['agent'],
  ],
  [
    'an unpublished version of an article',
    async (src) => {
      const { id } = await lead.publish(article({ markdown: 'Without.' }))
      await lead.saveDraft(await again(id, { markdown: shown(src) }))
    },
    ['agent'],
  ],
])('whoever may read what shows it sees an image: %s', async ([what, shownBy, by]) => {
  const src = await upload(what)
  await shownBy(src)
  expect(await seenBy(src)).toEqual(by)
})

test('an image follows its article, the moment its readers change', async () => {
  const src = await upload('moves')
  const { id } = await lead.publish(article({ markdown: shown(src) }))
  expect(await seenBy(src)).toContain('nobody')
  await lead.publish(await again(id, { markdown: shown(src), ...enterprise }))
  expect(await seenBy(src)).toEqual(['customer', 'agent'])
})

test('only images for everyone are kept where others may come across them', async () => {
  const [open, closed] = [await upload('open'), await upload('closed')]
  await lead.publish(article({ markdown: shown(open) }))
  await lead.publish(article({ markdown: shown(closed), ...enterprise }))
  const caches = async (src: string) => (await customer.ask(src)).headers.get('cache-control')
  expect(await caches(open)).toContain('public')
  expect(await caches(closed)).toBe('private, no-cache')
  expect((await nobody.ask(closed)).headers.get('cache-control') ?? '').not.toContain('public')
  const tag = (await customer.ask(closed)).headers.get('etag') ?? ''
  const headers = { 'if-none-match': tag }
  expect((await customer.ask(closed, { headers })).status).toBe(304)
  expect((await nobody.ask(closed, { headers })).status).toBe(404)
})

test('an address that is no image’s is not found', async () => {
  for (const name of ['x.png', `${'0'.repeat(64)}.png`, '..%2f..%2fetc', `${'0'.repeat(64)}`]) {
    expect((await agent.ask(`/help/files/${name}`)).status).toBe(404)
  }
})
