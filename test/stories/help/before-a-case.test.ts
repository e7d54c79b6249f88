import { maya, priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z', suggestsByMail: false })

const markdown = 'If labels stay blank, set **Print method** to **Direct thermal**.'
await writeArticle(w, { slug: 'blank', title: 'Labels print blank', markdown })
await writeArticle(w, { slug: 'drivers', title: 'Install a print driver', markdown: 'Run it.' })
const starter = { readers: 'plan' as const, plans: ['starter' as const] }
await writeArticle(w, { slug: 'starter', title: 'Labels on starter', markdown, ...starter })

const trouble = {
  subject: 'Labels come out blank',
  body: 'In Leeds.',
  impact: 'team',
  urgency: 'degraded',
} as const

const readOn = async (number: string) =>
  (await (await w.as(maya.email)).agent.case({ number })).read

test('a lead sees which articles the customer was shown, and how far they got with each', async () => {
  const { number } = await (await w.as(priya.email)).customer.open({
    ...trouble,
    read: [
      { slug: 'drivers', how: 'shown' },
      { slug: 'blank', how: 'unhelpful' },
    ],
  })
  expect(await readOn(number)).toEqual([
    { slug: 'drivers', title: 'Install a print driver', how: 'shown' },
    { slug: 'blank', title: 'Labels print blank', how: 'unhelpful' },
  ])
  const desk = await (await signedIn(w, maya.email)).open(`/desk/cases/${number}`)
  expect(desk.text).toContain('Labels print blank Said it didn’t help')
  const page = await (await signedIn(w, priya.email)).open(`/cases/${number}`)
  expect(page.html).not.toContain('/help/articles/')
})

test('sent again under the same key, the same words open one case, whatever was read in between', async () => {
  const { customer } = await w.as(priya.email)
  const words = { ...trouble, key: 'pressed-twice-0001' }
  const first = await customer.open(words)
  const second = await customer.open({ ...words, read: [{ slug: 'blank', how: 'opened' }] })
  expect(second.number).toBe(first.number)
})

test('a case never names an article its customer may not read', async () => {
  const read = ['starter', 'none', '__proto__'].map((slug) => ({ slug, how: 'opened' as const }))
  const { number } = await (await w.as(priya.email)).customer.open({ ...trouble, read })
  expect(await readOn(number)).toEqual([])
})

test('a case without articles shows no list of them', async () => {
  const { number } = await (await w.as(priya.email)).customer.open(trouble)
  const desk = await (await signedIn(w, maya.email)).open(`/desk/cases/${number}`)
  expect(desk.html).not.toContain('id="read"')
})

test('articles are suggested by the words of a draft, and are sent with the case', async () => {
  const browser = await signedIn(w, priya.email)
  const found = await browser.open('/help/suggest?subject=labels+blank&body=')
  expect(found.text).toContain('Labels print blank')
  expect(found.html).not.toContain('starter')
  const form = await browser.submit('/cases/new', { ...trouble, step: 'forecast' })
  expect(form.html).toContain('value="shown blank"')
  const opened = await browser.submit('/cases/new', [
    ...Object.entries(trouble),
    ['key', 'a-key-of-its-own'],
    ['read', 'opened blank'],
    ['read', 'nonsense blank'],
    ['read', ''],
  ])
  const number = /C-\d+/.exec(opened.path)?.[0] ?? ''
  expect(await readOn(number)).toEqual([
    { slug: 'blank', title: 'Labels print blank', how: 'opened' },
  ])
})

test('signing in on the way keeps the list of articles', async () => {
  const browser = visit(w)
  const asked = await browser.submit('/cases/new', [
    ...Object.entries(trouble),
    ['read', 'unhelpful blank'],
  ])
  expect(asked.html).toContain('name="read" value="unhelpful blank"')
})

test.for([
  ['nothing', ''],
  ['one letter', 'a'],
  ['words of no language', 'zzzz qqqq'],
  ['markup', '<b>'],
  ['a control character', '\u0000'],
  ['very many words', 'labels '.repeat(2_000)],
])('whatever is written, suggesting articles doesn’t fail: %s', async ([, subject = '']) => {
  const answer = await visit(w).open(`/help/suggest?${new URLSearchParams({ subject })}`)
  expect(answer.status).toBeLessThan(500)
})
