import { priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z', suggestsByMail: false })

const markdown = 'If labels stay blank, set **Print method** to **Direct thermal**.'
await writeArticle(w, { slug: 'blank', title: 'Labels print blank', markdown })
const article = '/help/articles/blank'
const browser = await signedIn(w, priya.email)

const written = {
  subject: 'Labels come out blank',
  body: 'In Leeds.\n"All" of <them>.',
  impact: 'team',
  urgency: 'degraded',
}

/** The fields of the form that brings a draft back. */
function carriedIn(html: string): [string, string][] {
  const [form = ''] = /<form[^>]*data-bring-back[\s\S]*?<\/form>/.exec(html) ?? []
  return [...form.matchAll(/<input[^>]*name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, plain(value)],
  )
}

const plain = (value: string) =>
  value.replaceAll(/&(quot|#34|lt|gt|amp);/g, (whole, name) => signs[name] ?? whole)
const signs: Record<string, string> = { quot: '"', '#34': '"', lt: '<', gt: '>', amp: '&' }

const cases = async () => (await (await w.as(priya.email)).customer.list({})).counts.open

test('without a script, an article that solved it is thanked for, with the way back to what was written', async () => {
  const form = await browser.submit('/cases/new', { ...written, step: 'forecast' })
  expect(form.html).toMatch(new RegExp(`formaction="${article}"[^>]*name="solved"`))
  const thanks = await browser.submit(article, {
    ...{ ...written, key: 'key-of-the-draft', read: 'opened blank', solved: 'yes' },
  })
  expect(thanks.status).toBe(200)
  expect(thanks.text).toContain('Good to know it worked')
  const votes = await w.db.selectFrom('help_votes').select('solved').execute()
  expect(votes).toEqual([{ solved: true }])
  const back = await browser.submit('/cases/new', carriedIn(thanks.html))
  expect(back.status).toBe(200)
  expect(back.html).toMatch(/name="subject"[^>]*value="Labels come out blank"/)
  expect(back.text).toContain('In Leeds.')
  expect(back.html).toMatch(/value="team"[^>]*checked/)
  expect(back.html).toMatch(/value="degraded"[^>]*checked/)
  expect(back.html).toContain('value="key-of-the-draft"')
  expect(back.html).toContain('value="opened blank"')
  expect(await cases()).toBe(0)
})

test('a draft comes back as it was, half written or not, and nothing is complained of', async () => {
  const half = { subject: '', body: 'It prints nothing.', solved: 'yes' }
  const carried = carriedIn((await browser.submit(article, half)).html)
  expect(carried).toContainEqual(['body', 'It prints nothing.'])
  const back = await browser.submit('/cases/new', carried)
  expect(back.status).toBe(200)
  expect(back.html).not.toContain('aria-invalid="true"')
})

test('what was attached comes back with the words', async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...written, solved: 'yes' })) form.set(name, value)
  form.append('files', new File(['what the printer says'], 'printer.log', { type: 'text/plain' }))
  const headers = { origin: w.url }
  const thanks = await browser.ask(article, { method: 'POST', body: form, headers })
  const back = await browser.submit('/cases/new', carriedIn(await thanks.text()))
  expect(back.text).toContain('printer.log')
})

test('words come back even if the vote is one too many', async () => {
  for (let at = 0; at < 40; at++) {
    await visit(w, undefined, `Browser ${at}`).submit(article, { solved: 'yes' })
  }
  const last = await visit(w, undefined, 'One more').submit(article, { ...written, solved: 'yes' })
  expect(carriedIn(last.html)).toContainEqual(['subject', written.subject])
})

test('Enter in the form of a new case presses no button of an article', async () => {
  const { html } = await browser.submit('/cases/new', { ...written, step: 'forecast' })
  const [form = ''] = /<form[^>]*class="opencase"[\s\S]*?<\/form>/.exec(html) ?? []
  expect(form).toContain('formaction=')
  const [first = ''] = /<button[^>]*type="submit"[^>]*>/.exec(form) ?? []
  expect(first).not.toMatch(/formaction|name=/)
})

test('whoever rates an article and wrote nothing is offered nothing', async () => {
  const { html, path } = await browser.submit(article, { solved: 'yes' })
  expect(path).toContain('?solved=yes')
  expect(html).toMatch(/<form[^>]*data-bring-back[^>]*hidden/)
})
