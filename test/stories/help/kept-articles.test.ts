import { priya } from '@caselead/api/demo/cast.ts'
import { seconds } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z' })
const path = '/help/articles/rolls'
const article = (markdown: string) =>
  writeArticle(w, { slug: 'rolls', title: 'Which rolls fit', markdown })
const id = await article('Rolls of 57 mm fit.')
const open = async () => (await visit(w).open(path)).text

test('an article that is read again and again shows every change at once', async () => {
  expect(await open()).toContain('57 mm')
  expect(await open()).toContain('57 mm')
  await w.db
    .updateTable('help_versions')
    .set({ html: '<p>Rolls of 80 mm fit.</p>' })
    .where('title', '=', 'Which rolls fit')
    .execute()
  expect(await open(), 'the same version is kept').toContain('57 mm')
  await w.pass(seconds(5))
  expect(await open()).toContain('80 mm')
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
