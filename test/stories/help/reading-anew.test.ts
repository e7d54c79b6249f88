import { helpChanged } from '@caselead/db/help/write.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const { help } = w.nobody

const found = async (q: string) => (await help.search({ q })).articles.map(({ slug }) => slug)

test('nothing is told of a text until the search has it as it’s read now, and a failed reading is tried again', async () => {
  const plan = { readers: 'plan' as const, plans: ['enterprise' as const] }
  const markdown = 'The vault opens with **zanzibar**.'
  const id = await writeArticle(w, { slug: 'vault', title: 'The vault', markdown, ...plan })
  await writeArticle(w, { slug: 'open', title: 'Zanzibar in public', markdown: 'A place.' })
  await w.db.transaction().execute(async (db) => {
    const sections = JSON.stringify([{ heading: '', anchor: '', text: 'The vault is public.' }])
    const { rows } = await sql<{ id: number }>`insert into help_versions
      (text_id, number, title, markdown, html, contents, sections, at)
      select text_id, 2, title, 'The vault is public.', '', '[]', ${sections}::jsonb, at
      from help_versions where title = 'The vault' returning id`.execute(db)
    await db
      .updateTable('help_texts')
      .set({ version_id: rows[0]?.id ?? 0 })
      .where('article_id', '=', id)
      .execute()
    await db
      .updateTable('help_articles')
      .set({ readers: 'everyone', plans: [] })
      .where('id', '=', id)
      .execute()
    await sql`alter table help_versions rename column sections to sections_away`.execute(db)
    await helpChanged(db)
  })
  const readable = async () => (await help.home()).categories[0]?.count
  await expect.poll(readable, { timeout: 5_000 }).toBe(2)
  expect(await found('zanzibar')).toEqual(['open'])
  expect((await help.search({ q: 'what opens the vault' })).answer).toBeNull()
  await sql`alter table help_versions rename column sections_away to sections`.execute(w.db)
  await expect.poll(() => found('public vault'), { timeout: 20_000 }).toContain('vault')
  expect(await found('zanzibar')).toEqual(['open'])
})
