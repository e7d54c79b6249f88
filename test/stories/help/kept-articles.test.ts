import { priya } from '@caselead/api/demo/cast.ts'
import { renderArticle } from '@caselead/api/help/render/render.ts'
import { seconds } from '@caselead/core/base/instant.ts'
import { addVersion } from '@caselead/db/help/write.ts'
import { saveSetting } from '@caselead/db/settings.ts'
import { expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z' })
const path = '/help/articles/rolls'
const article = (markdown: string) =>
  writeArticle(w, { slug: 'rolls', title: 'Which rolls fit', markdown })
const id = await article('Rolls of 57 mm fit.')
/** Another process publishes it, and nobody here is told. */
async function newVersion(markdown: string) {
  const title = 'Which rolls fit'
  const { id: textId } = await w.db
    .selectFrom('help_texts')
    .select('id')
    .where('slug', '=', 'rolls')
    .executeTakeFirstOrThrow()
  const said = { title, about: '', markdown, source: null, author: 'Dana', at: w.now() }
  const version_id = await addVersion(w.db, textId, {
    ...said,
    ...renderArticle(markdown, { language: 'en', title }),
  })
  await w.db.updateTable('help_texts').set({ version_id }).where('id', '=', textId).execute()
}

const open = async () => (await visit(w).open(path)).text

test('an article that is read again and again shows every change at once', async () => {
  expect(await open()).toContain('57 mm')
  expect(await open()).toContain('57 mm')
  await newVersion('Rolls of 80 mm fit.')
  expect(await open()).toContain('80 mm')
  await saveSetting(w.db, 'company', { name: 'Southwind', accent: '#0f6b6b' })
  await w.pass(seconds(5))
  expect(await open(), 'what stands around it').toContain('Southwind')
  await writeArticle(w, { slug: 'other', title: 'Which rolls fit which printer', markdown: 'All.' })
  expect(await open(), 'what’s related').toContain('Which rolls fit which printer')
})

test('whoever is signed in gets a page of their own, and so does a vote', async () => {
  await open()
  const browser = await signedIn(w, priya.email)
  expect((await browser.open(path)).html).toContain('/sign-out')
  expect(await open()).not.toContain('Sign out')
  expect((await visit(w).open(`${path}?solved=yes`)).text).toContain('Good to know it worked.')
  expect(await open()).not.toContain('Good to know it worked.')
})

test('an article that is no longer for everybody is not found at once, though nobody was told', async () => {
  expect(await open()).toContain('Which rolls fit')
  const change = (readers: 'plan' | 'everyone') =>
    w.db.updateTable('help_articles').set({ readers }).where('id', '=', id).execute()
  await change('plan')
  expect((await visit(w).open(path)).status).toBe(404)
  await change('everyone')
  expect(await open()).toContain('Which rolls fit')
  await w.db
    .updateTable('help_texts')
    .set({ state: 'draft' })
    .where('article_id', '=', id)
    .execute()
  expect((await visit(w).open(path)).status).toBe(404)
})
