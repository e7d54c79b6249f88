import { ines } from '@caselead/api/demo/cast.ts'
import { writeHelpCentre } from '@caselead/api/demo/help-articles.ts'
import { seed } from '@caselead/api/demo/seed.ts'
import { days } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z', cast: false })
await seed(w.db, w.now(), w.runtime.secret)
await w.runtime.help.changed()
const { help } = w.nobody

test('the demo has a help centre whose newest article is from yesterday', async () => {
  const { languages, categories } = await help.home()
  expect(languages.map(({ name }) => name)).toEqual(['English', 'Deutsch'])
  expect(categories).toHaveLength(7)
  const all = await help.all()
  expect(all.length).toBeGreaterThan(30)
  expect(Math.max(...all.map(({ updatedAt }) => updatedAt))).toBe(w.now() - days(1))
})

test('the desk says when each of its articles was changed, as the articles do', async () => {
  const listed = await (await w.as(ines.email)).articles.list({})
  const newest = new Map<number, number>()
  const texts = await w.db.selectFrom('help_texts').select(['article_id', 'updated_at']).execute()
  for (const { article_id, updated_at } of texts) {
    newest.set(article_id, Math.max(newest.get(article_id) ?? 0, Number(updated_at)))
  }
  expect(listed.articles.map(({ changedAt }) => changedAt)).toEqual(
    listed.articles.map(({ id }) => newest.get(id)),
  )
  expect(new Set(listed.articles.map(({ changedAt }) => changedAt)).size).toBeGreaterThan(5)
})

test('nothing in its files is left out, and importing them again changes nothing', async () => {
  const again = await writeHelpCentre(w.db, await w.runtime.team(), w.now())
  expect(again).toMatchObject({ new: 0, changed: 0, left: 0, gone: 0, notes: [] })
})

test.for([
  ['labels come out blank', 'labels-print-blank'],
  ['lables print blank', 'labels-print-blank'],
] as const)('“%s” finds %s', async ([q, slug]) => {
  const { articles, nearOnly } = await help.search({ q })
  expect(articles[0]?.slug).toBe(slug)
  expect(nearOnly).toBe(false)
})

test('a search that no article is about gets only near results, and no answer', async () => {
  const { answer, nearOnly } = await help.search({ q: 'giraffe veterinary zoo insurance' })
  expect([answer, nearOnly]).toEqual([null, true])
})
