import { ines, maya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { outcome } from '../../setup/surface.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z' })
await writeArticle(w, { slug: 'invoices', title: 'Find your invoices', markdown: 'Under Billing.' })
await writeArticle(w, {
  slug: 'sso',
  title: 'Set up single sign-on',
  markdown: 'Ask for metadata.',
})

const finds = async (q: string) => {
  const { articles, nearOnly } = await w.nobody.help.search({ q })
  return nearOnly ? [] : articles.map(({ slug }) => slug)
}

test('words that a lead says mean the same are found by each other at once', async () => {
  expect(await finds('statement')).toEqual([])
  const desk = await signedIn(w, ines.email)
  const page = await desk.submit('/desk/help/synonyms', {
    'lines-all': 'invoice = statement\nsaml => single sign-on',
    'lines-en': '',
    seen: '',
  })
  expect(page.text).toContain('Synonyms saved')
  expect(page.text).toContain('Last changed by Ines')
  expect(await finds('statement')).toEqual(['invoices'])
  expect(await finds('saml')).toEqual(['sso'])
})

test('a line that isn’t one is named, and what was typed stays', async () => {
  const desk = await signedIn(w, ines.email)
  const lines = { 'lines-all': 'invoice = bill\njust words', 'lines-en': '= =' }
  const page = await desk.submit('/desk/help/synonyms', { ...lines, seen: String(w.now()) })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Check line 2.')
  expect(page.text).toContain('Check line 1.')
  expect(page.html).toContain('just words')
})

test('nobody overwrites what somebody else saved in the meantime', async () => {
  const { help } = await w.as(ines.email)
  const lists = [{ language: 'all', lines: 'a1 = b1' }]
  const { refusal } = await outcome(help.saveSynonyms({ lists, seen: 1 }))
  expect(refusal?.code).toBe('conflict')
})

test('of two who save at once, one is told of the other', async () => {
  const { help } = await w.as(ines.email)
  const { at } = await help.synonyms()
  const saving = ['a2 = b2', 'a3 = b3', 'a4 = b4'].map((lines) =>
    outcome(help.saveSynonyms({ lists: [{ language: 'en', lines }], seen: at })),
  )
  const told = (await Promise.all(saving)).map(({ refusal }) => refusal?.code ?? 'saved')
  expect(told.sort()).toEqual(['conflict', 'conflict', 'saved'])
  const lines = 'invoice = statement'
  await help.saveSynonyms({ lists: [{ language: 'all', lines }] })
})

test('agents read them, and leads change them', async () => {
  const { help } = await w.as(maya.email)
  expect((await help.synonyms()).lists[0]?.lines).toContain('statement')
  const { refusal } = await outcome(help.saveSynonyms({ lists: [] }))
  expect(refusal?.code).toBe('not_found')
  const page = await (await signedIn(w, maya.email)).open('/desk/help/synonyms')
  expect(page.text).toContain('invoice = statement')
  expect(page.html).not.toContain('<textarea')
})
