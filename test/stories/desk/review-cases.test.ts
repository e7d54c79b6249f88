import { dana, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { outcome } from '../../setup/surface.ts'
import { formsOf, signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const words = 'Nobody can print. I have restarted the print server twice.'
const question = 'Have you tried restarting the print server?'
const asked = { body: words, impact: 'team', urgency: 'blocked' } as const

async function reviewed(subject = 'Labels stop') {
  const { customer } = await w.as(priya.email)
  const { agent } = await w.as(maya.email)
  const { number } = await customer.open({ ...asked, subject })
  await agent.ask({ number, question, sendAnyway: true })
  w.letPass(minutes(20))
  await agent.resolve({ number, resolution: 'The driver was too old.' })
  const { review } = await reviews.open({ about: number })
  return { review, number }
}

const w = await world({ at: '2026-11-24T09:00:00Z' })
const { reviews } = await w.as(sofia.email)
const said = { category: null, seqs: [], canAct: false }

test('a case of a review says what its record knows, with the moments where communication broke', async () => {
  const which = await reviewed()
  const one = await reviews.case(which)
  expect(one.postmortem).toMatchObject({
    status: ['Solved after 20 min'],
    trigger: [words],
    resolution: ['The driver was too old.'],
    causes: [],
    actions: [],
  })
  expect(one.breakdowns).toBe(1)
  const [moment] = found(one.record.flatMap(({ moments }) => moments))
  expect(moment).toMatchObject({
    ...{ kind: 'asked_again', question, given: expect.stringContaining('restarted') },
  })
  const path = `/desk/reviews/${which.review}/cases/${which.number}`
  const page = await (await signedIn(w, dana.email)).open(path)
  expect(page.text).toContain('Asked for something we had')
  expect(page.text).not.toContain('Save')
  expect(page.html).not.toMatch(/\sstyle=/)
})

test('whys are asked one below another, without a script', async () => {
  const which = await reviewed()
  const browser = await signedIn(w, sofia.email)
  const path = `/desk/reviews/${which.review}/cases/${which.number}`
  const add = async (html: string, parent: string, fields: Record<string, string>) => {
    const forms = formsOf(html).filter((each) => each.verb === 'addWhy' && each.number === parent)
    const [form] = found(forms)
    return browser.submit(path, { ...form, ...fields })
  }
  const first = await add((await browser.open(path)).html, '', { said: 'Nobody could print' })
  const [start] = found((await reviews.case(which)).whys)
  const deeper = {
    said: 'The driver was too old',
    category: 'missing_tool',
    seqs: '1, 2',
    done: 'yes',
  }
  await add(first.html, String(start?.id), deeper)
  expect((await reviews.case(which)).whys).toMatchObject([
    { said: 'Nobody could print', depth: 0, isLeaf: false, canAct: false },
    { said: 'The driver was too old', depth: 1, seqs: [1, 2], canAct: true },
  ])
  expect((await reviews.case(which)).postmortem.causes).toEqual(['The driver was too old'])
  const empty = await add(first.html, '', { said: ' ' })
  expect([empty.status, empty.text.includes('Enter an answer.')]).toEqual([422, true])
})

test('a why with others below it stays, and one of another case isn’t there', async () => {
  const [which, other] = [await reviewed(), await reviewed()]
  const { why } = await reviews.addWhy({ ...which, ...said, parent: null, said: 'It broke' })
  const { why: below } = await reviews.addWhy({ ...which, ...said, parent: why, said: 'Too old' })
  await expect(reviews.removeWhy({ ...which, why })).rejects.toThrow('Remove the causes below')
  await expect(reviews.removeWhy({ ...other, why: below })).rejects.toThrow('has been removed')
  await reviews.removeWhy({ ...which, why: below })
  await reviews.removeWhy({ ...which, why })
  expect((await reviews.case(which)).whys).toEqual([])
})

test('whoever changes a why second overwrites nothing', async () => {
  const which = await reviewed()
  const { why } = await reviews.addWhy({ ...which, ...said, parent: null, said: 'It broke' })
  const edit = (text: string) =>
    outcome(reviews.editWhy({ ...which, ...said, why, version: 1, said: text }))
  const both = await Promise.all([edit('Mine'), edit('Theirs')])
  expect(both.map(({ refusal }) => refusal?.code ?? 'saved').sort()).toEqual(['conflict', 'saved'])
})

test('a cause of two cases comes back, and says whom it hit', async () => {
  const name = { ...said, category: 'staffing', canAct: true, said: 'Nobody covers lunch' } as const
  const [one, two] = [await reviewed('Lunch'), await reviewed('Lunch again')]
  await reviews.addWhy({ ...one, ...name, parent: null })
  await reviews.addWhy({ ...two, ...name, parent: null, said: 'nobody covers lunch.' })
  const { recurring } = await reviews.one({ review: two.review })
  expect(recurring.filter(({ by }) => by === 'name')).toMatchObject([
    { cases: 2, accounts: 1, numbers: [one.number, two.number] },
  ])
  await reviews.close({ review: two.review })
  const three = await reviewed('Lunch once more')
  await reviews.addWhy({ ...three, ...name, parent: null })
  const kept = await reviews.one({ review: two.review })
  expect(kept.recurring.filter(({ by }) => by === 'name')).toMatchObject([{ cases: 2 }])
})

test('findings are kept by version, and a closed review no longer follows its case', async () => {
  const which = await reviewed()
  const texts = { wentWell: 'Quick', wentWrong: '', lucky: '', contributing: '' }
  await reviews.describeFinding({ ...which, ...texts, version: 1 })
  await expect(reviews.describeFinding({ ...which, ...texts, version: 1 })).rejects.toThrow(
    'Someone else changed this',
  )
  await reviews.close({ review: which.review })
  const before = await reviews.case(which)
  expect(before).toMatchObject({ finding: { wentWell: 'Quick' }, mayChange: false })
  w.letPass(minutes(5))
  await (await w.as(priya.email)).customer.write({ number: which.number, body: 'It is back.' })
  expect(await reviews.case(which)).toEqual(before)
  await expect(reviews.addWhy({ ...which, ...said, parent: null, said: 'Later' })).rejects.toThrow(
    'This review is closed',
  )
})
