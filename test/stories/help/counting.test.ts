import { ines, priya, sam } from '@caselead/api/demo/cast.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import { beforeEach, expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-02T09:00:00Z' })
const markdown = 'If labels stay blank, set **Print method** to **Direct thermal**.'
await writeArticle(w, { slug: 'blank', title: 'Labels print blank', markdown })

const firefox = 'Mozilla/5.0 Firefox/145.0'
const { helpCounter } = w.runtime
const text = await w.db.selectFrom('help_texts').select('id').executeTakeFirstOrThrow()
const search = { language: 'en', typing: false, found: [], near: true, answer: null }
const shown = { ...search, near: false, answer: { id: text.id, confidence: 0.6 } }
const somebody = (network: string, browser: string) => ({
  ...{ who: `${network}.${browser}`, contactId: null, network },
})

async function kept() {
  await helpCounter.flush()
  const rows = await w.db.selectFrom('help_searches').selectAll().orderBy('at').execute()
  return { words: rows.map(({ words }) => words), rows }
}

async function verdicts() {
  const { rows } = await kept()
  return rows.flatMap(({ verdict }) => verdict ?? [])
}

beforeEach(async () => {
  await helpCounter.flush()
  await w.db.deleteFrom('help_searches').execute()
  await w.db.deleteFrom('help_readings').execute()
  w.letPass(days(1))
})

test('half a character in what somebody typed takes nobody’s counts with it', async () => {
  const one = `${'x'.repeat(159)}🖨`
  await (await w.as(priya.email)).help.search({ q: one })
  await (await w.as(sam.email)).help.search({ q: 'giraffes' })
  expect((await kept()).words.toSorted()).toEqual(['giraffes', 'x'.repeat(159)])
})

test('searches of somebody who’s deleted meanwhile are lost alone', async () => {
  const gone = { who: 'contact:gone', contactId: 'gone', network: 'contact:gone' }
  helpCounter.searched(gone, { q: 'leaving', ...search })
  helpCounter.opened(gone, text.id)
  helpCounter.searched(somebody('a', 'b'), { q: 'staying', ...search })
  helpCounter.opened(somebody('a', 'b'), text.id)
  expect((await kept()).words).toEqual(['staying'])
  const readings = await w.db.selectFrom('help_readings').select('who').execute()
  expect(readings).toEqual([{ who: 'a.b' }])
})

test('if no search can be kept, what was read still is', async () => {
  const nowhere = { ...shown, answer: { id: 2_000_000, confidence: 1 } }
  helpCounter.searched(somebody('a', 'b'), { q: 'labels', ...nowhere })
  helpCounter.opened(somebody('a', 'b'), text.id)
  expect((await kept()).words).toEqual([])
  expect(await w.db.selectFrom('help_readings').select('who').execute()).toHaveLength(1)
})

test('who says of the same answer again and again has one verdict a day, the last', async () => {
  const one = somebody('a', 'b')
  for (const [at, solved] of [true, false, true, false].entries()) {
    helpCounter.searched(one, { q: `labels ${at}`, ...shown })
    w.letPass(minutes(1))
    helpCounter.rated(one, { textId: text.id, solved, ofAnswer: true })
    await helpCounter.flush()
  }
  expect(await verdicts()).toEqual([false])
})

test('a network has five verdicts a day, however many browsers it invents', async () => {
  const vote = (browser: string, network: string) => {
    const one = somebody(network, browser)
    helpCounter.searched(one, { q: 'labels', ...shown })
    helpCounter.rated(one, { textId: text.id, solved: false, ofAnswer: true })
  }
  for (let at = 0; at < 40; at++) {
    vote(`browser-${at}`, 'flood')
    if (at % 7 === 0) await helpCounter.flush()
  }
  expect(await verdicts()).toHaveLength(5)
  vote('browser', 'elsewhere')
  expect(await verdicts()).toHaveLength(6)
  w.letPass(days(1))
  vote('browser-0', 'flood')
  expect(await verdicts()).toHaveLength(7)
})

test('rating an answer where it was found doesn’t open its article', async () => {
  const browser = visit(w, '203.0.113.20', firefox)
  await browser.open('/help/search?q=labels+print+blank')
  await browser.submit('/help/articles/blank', { solved: 'no', of: 'answer' })
  await helpCounter.flush()
  const reading = w.db.selectFrom('help_readings').select(['opened_at', 'solved'])
  expect(await reading.execute()).toEqual([{ opened_at: null, solved: false }])
})

test('asking for an answer, loading again and going back make no other search', async () => {
  const browser = visit(w, '203.0.113.21', firefox)
  const found = '/help/search?q=labels+print'
  await browser.open(found)
  await browser.submit(found, {})
  w.letPass(minutes(20))
  await browser.open(found)
  await browser.open('/help/search?q=blank')
  await browser.open('/help/articles/blank')
  w.letPass(minutes(9))
  await browser.open(found)
  expect((await kept()).words.toSorted()).toEqual(['blank', 'labels print'])
  w.letPass(minutes(31))
  await browser.open(found)
  expect((await kept()).words).toHaveLength(3)
})

test('what is typed after a search that somebody came back to is another', async () => {
  const browser = visit(w, '203.0.113.22', firefox)
  await browser.open('/help/search?q=labels')
  w.letPass(minutes(5))
  await browser.open('/help/search?typing=whole&q=labels')
  await browser.open('/help/search?typing=whole&q=labels+blank')
  expect((await kept()).words.toSorted()).toEqual(['labels', 'labels blank'])
})

test('figures count each of these once', async () => {
  const browser = visit(w, '203.0.113.23', firefox)
  for (let at = 0; at < 4; at++) await browser.open('/help/search?q=giraffes')
  const { searches, gaps } = await (await w.as(ines.email)).help.figures({ days: 30 })
  expect(searches.all).toBe(1)
  expect(gaps).toMatchObject([{ searches: 1, people: 1 }])
})
