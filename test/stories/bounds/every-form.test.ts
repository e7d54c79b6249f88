import { chris, maya, sofia } from '@caselead/api/demo/cast.ts'
import { idOf } from '@caselead/api/demo/past.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { signedIn, type Visit, visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

interface Asked {
  /** What the form says by itself. */
  hidden: Record<string, string>
  required: string[]
  typed: string[]
}

/** Forms sent to their own page, with what a person must fill in. */
function formsOn(html: string): Asked[] {
  const forms = html.match(/<form\b[^>]*method="post".*?<\/form>/gs) ?? []
  return forms
    .filter((form) => !/^<form\b[^>]*\baction=/.test(form))
    .map((form) => {
      const tags = form.match(/<(?:input|textarea|select)\b[^>]*>/g) ?? []
      const name = (tag: string) => /\bname="([^"]*)"/.exec(tag)?.[1] ?? ''
      const value = (tag: string) => /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? ''
      const isHidden = (tag: string) => tag.includes('type="hidden"')
      const shown = tags.filter((tag) => !isHidden(tag) && name(tag) !== '')
      return {
        hidden: Object.fromEntries(
          tags.filter(isHidden).map((tag) => [name(tag), value(tag)] as const),
        ),
        required: [...new Set(shown.filter((tag) => / required\b/.test(tag)).map(name))],
        typed: [...new Set(shown.map(name))],
      }
    })
}

/** Everything that is wrong is told beside its field and above the form, in one answer. */
async function answersAllAtOnce(browser: Visit, path: string): Promise<number> {
  const forms = formsOn((await browser.open(path)).html).filter(
    ({ required }) => required.length > 0,
  )
  for (const { hidden, required, typed } of found(forms)) {
    const empty = Object.fromEntries(typed.map((name) => [name, '']))
    const page = await browser.submit(path, { ...empty, ...hidden })
    expect([path, hidden, page.status]).toEqual([path, hidden, 422])
    const told = required.filter((name) =>
      new RegExp(`href="#[\\w-]+-${name.replaceAll('.', '\\.')}"`).test(page.html),
    )
    const isTold = required.length > 1 ? told : page.html.includes('role="alert"') && required
    expect([path, hidden.verb, isTold]).toEqual([path, hidden.verb, required])
  }
  return forms.length
}

async function opened(w: World) {
  const { customer } = await w.as(chris.email)
  const { number } = await customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  return number
}

test('every form of the portal and the desk, sent empty, tells all that is missing at once', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const number = await opened(w)
  const customer = await signedIn(w, chris.email)
  expect(await answersAllAtOnce(customer, '/cases/new')).toBe(1)
  expect(await answersAllAtOnce(customer, `/cases/${number}`)).toBeGreaterThan(1)
  const desk = await signedIn(w, sofia.email)
  expect(await answersAllAtOnce(desk, `/desk/cases/${number}`)).toBeGreaterThan(8)
  expect(await answersAllAtOnce(desk, '/desk/people/new')).toBe(1)
  const id = await idOf(w.runtime, maya.email)
  expect(await answersAllAtOnce(desk, `/desk/people/${id}`)).toBeGreaterThan(0)
  expect(await answersAllAtOnce(desk, '/desk/accounts/new')).toBe(1)
  const { accounts } = await w.as(sofia.email)
  const [account] = (await accounts.list({ words: '', page: 1 })).accounts
  expect(await answersAllAtOnce(desk, `/desk/accounts/${account?.id}`)).toBeGreaterThan(1)
})

test('so does the form that sets a desk up, and the one that signs somebody in', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z', cast: false })
  const browser = visit(w)
  await browser.open(w.printed('/set-up'))
  const page = await browser.submit('/set-up', { company: '', name: '', email: 'nobody', zone: '' })
  expect(page.status).toBe(422)
  for (const name of ['company', 'name', 'email']) expect(page.html).toContain(`href="#f-${name}"`)
})

test('wrong values are told together, each beside its field', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const number = await opened(w)
  const desk = await signedIn(w, sofia.email)
  const { html } = await desk.submit('/desk/people/new', {
    ...{ name: '', title: 'Support', email: 'x', role: 'agent', tier: '1', capacity: '900' },
    ...{ zone: 'Mars/Base', mon: '9-12' },
  })
  for (const name of ['name', 'email', 'capacity', 'zone']) expect(html).toContain(`#f-${name}"`)
  const days = await desk.submit('/desk/people/new', {
    ...{ name: 'Nora', title: 'Support', email: 'n@x.example', role: 'partner', tier: '1' },
    ...{ capacity: '9', zone: 'UTC', mon: 'soon', tue: 'never' },
  })
  for (const name of ['tier', 'mon', 'tue']) expect(days.html).toContain(`#f-${name}"`)
  const [form] = formsOn((await desk.open(`/desk/cases/${number}`)).html).filter(
    ({ hidden }) => hidden.verb === 'refund',
  )
  const refund = await desk.submit(`/desk/cases/${number}`, {
    ...{ ...form?.hidden, usd: 'a lot', reason: '' },
  })
  expect(refund.html).toContain('href="#refund-usd"')
  expect(refund.html).toContain('href="#refund-reason"')
})

test('Back and sending again opens no second case, and other words open another', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const browser = await signedIn(w, chris.email)
  const words = { subject: 'Labels', body: 'Blank', impact: 'one', urgency: 'question' }
  const send = async (typed: Record<string, string>) => {
    const [form] = formsOn((await browser.open('/cases/new')).html)
    return (await browser.submit('/cases/new', { ...form?.hidden, ...typed })).path
  }
  const first = await send(words)
  expect(first).toMatch(/^\/cases\/C-\d+/)
  expect(await send(words)).toBe(first)
  const other = await send({ ...words, body: 'Blank, on the second printer' })
  expect(other).not.toBe(first)
  expect(await send({ ...words, urgency: 'degraded' })).not.toBe(first)
  const { customer } = await w.as(chris.email)
  expect((await customer.cases()).length).toBe(3)
  await w.pass(hours(1))
  const elsewhere = await signedIn(w, chris.email)
  const [form] = formsOn((await elsewhere.open('/cases/new')).html)
  const later = await elsewhere.submit('/cases/new', { ...form?.hidden, ...words })
  expect(later.path).not.toBe(first)
})
