import { priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { modelLike, saying } from '../../setup/model-like.ts'
import type { Answer } from '../../setup/resend-like.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

type Said = { text: string; passages: number[] }[]

const markdown = `You can get a refund within 30 days of the invoice.

After 30 days we can’t refund you, but you can cancel the next one.`

/** A help centre about refunds, and a model that answers with what it's told. */
async function helpCentre(answer: () => Said | string | Answer | 'hang') {
  const model = await modelLike(() => {
    const said = answer()
    if (said === 'hang' || (typeof said === 'object' && 'status' in said)) return said
    return saying(typeof said === 'string' ? said : JSON.stringify({ sentences: said }))
  })
  const answering = { url: model.url, model: 'owl-7b', key: 'sk-secret-key-0001' }
  const w = await world({ at: '2026-11-24T09:00:00Z', answering })
  await writeArticle(w, { slug: 'refunds', title: 'Get a refund', markdown })
  const plan = { readers: 'plan' as const, plans: ['enterprise' as const] }
  await writeArticle(w, {
    ...{ slug: 'big', title: 'Get a refund on enterprise', ...plan },
    markdown: 'Ask your account manager for a refund at any time.',
  })
  return { w, model }
}

const q = 'how long can I get a refund'
const asked = (who: Awaited<ReturnType<typeof signedIn>>) =>
  who.submit(`/help/search?q=${encodeURIComponent(q)}`, { together: 'yes' })

test('an answer is put together from passages and shown with them, and what they don’t say is left out', async () => {
  const { w, model } = await helpCentre(() => [
    { text: 'You can get a refund within 30 days of the invoice.', passages: [1] },
    { text: 'You can get a refund within 60 days of the invoice.', passages: [1] },
    { text: 'After 30 days we can refund you.', passages: [1] },
    { text: 'Ask Stripe for a refund.', passages: [1] },
    { text: 'You can always get one.', passages: [7] },
    { text: 'We’re happy to help.', passages: [] },
  ])
  const page = await asked(visit(w))
  expect(page.text).toContain('You can get a refund within 30 days of the invoice.')
  for (const made of ['60 days', 'we can refund', 'Stripe', 'always get one', 'happy to help'])
    expect(page.text).not.toContain(made)
  expect(page.html).toContain('href="/help/articles/refunds"')
  expect(page.html).toContain('id="passage-1"')
  const [{ given, whole } = { given: '', whole: '' }] = model.asked
  expect(JSON.parse(given).question).toBe(q)
  expect(given).not.toContain('account manager')
  expect(whole).toContain('never')
})

test('the same question about the same passages is asked once, and a changed article asks again', async () => {
  const { w, model } = await helpCentre(() => [{ text: 'You can get a refund.', passages: [1] }])
  await asked(visit(w))
  await asked(visit(w))
  expect(model.asked).toHaveLength(1)
  const changed = { slug: 'more', title: 'How long a refund takes', markdown: 'It takes a week.' }
  await writeArticle(w, changed)
  await asked(visit(w))
  expect(model.asked).toHaveLength(2)
})

test('nothing is sent before somebody presses, and nothing at all where no model is set', async () => {
  const { w, model } = await helpCentre(() => [])
  const page = await visit(w).open(`/help/search?q=${encodeURIComponent(q)}`)
  expect(page.text).toContain('Get an answer')
  expect(model.asked).toHaveLength(0)
  const none = await visit(w).open('/help/search?q=zyzzyva')
  expect(none.text).not.toContain('Get an answer')
  const plain = await world({ at: '2026-11-24T09:00:00Z' })
  await writeArticle(plain, { slug: 'refunds', title: 'Get a refund', markdown })
  expect((await asked(visit(plain))).text).not.toContain('Get an answer')
})

test('what only some may read is sent only where they ask', async () => {
  const { w, model } = await helpCentre(() => [])
  await asked(await signedIn(w, priya.email))
  const given = JSON.parse(model.asked[0]?.given ?? '{}')
  const titles = given.passages.map(({ article }: { article: string }) => article)
  expect(titles).toContain('Get a refund on enterprise')
})

const silent = 'We couldn’t find an answer we can back up in these articles.'
const away = 'We can’t write an answer right now.'

test.each<[string, () => Said | string | Answer | 'hang', string]>([
  ['says nothing', () => [], silent],
  ['makes everything up', () => [{ text: 'Refunds take 99 days.', passages: [1] }], silent],
  ['answers in prose', () => 'You can get a refund within 30 days.', away],
  ['answers with another shape', () => '{"sentences": "all"}', away],
  [
    'answers with numbers that are none',
    () => '{"sentences":[{"text":"x","passages":["1"]}]}',
    away,
  ],
  ['is down', () => ({ status: 503, body: {} }), away],
  ['lets nobody in', () => ({ status: 401, body: {} }), away],
  ['sends megabytes', () => 'x'.repeat(2_000_000), away],
  ['sends markup', () => [{ text: '<script>alert(1)</script>', passages: [1] }], silent],
])(
  'where the model %s, the results stay and the page says what became of it',
  async (_, answer, says) => {
    const { w } = await helpCentre(answer)
    const page = await asked(visit(w))
    expect(page.text).toContain(says)
    expect(page.text).toContain('Get a refund')
    expect(page.html).not.toContain('<script>alert')
    expect(page.html).not.toContain('sk-secret')
  },
)

test('whoever asks too often is told so, and still finds the articles', async () => {
  const { w, model } = await helpCentre(() => [])
  const who = visit(w, '192.0.2.77')
  let last = await asked(who)
  for (let n = 0; n < 40; n++) {
    last = await who.submit(`/help/search?q=${n}+refund`, { together: 'yes' })
  }
  expect(last.status).toBe(429)
  expect(model.asked.length).toBeLessThanOrEqual(40)
})
