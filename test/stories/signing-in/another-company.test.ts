import { visitorByEmail } from '@caselead/api/auth/auth.ts'
import type { Visitor } from '@caselead/api/auth/visitor.ts'
import { chris, dana, ingrid, lena, priya, sam } from '@caselead/api/demo/cast.ts'
import { idOf } from '@caselead/api/demo/past.ts'
import { createCaller } from '@caselead/api/routers/router.ts'
import { addContact } from '@caselead/db/team/add-people.ts'
import { expect, test } from 'vitest'
import { widget } from '../../setup/embedded-widget.ts'
import { found } from '../../setup/found.ts'
import { call, outcome, pages, procedures, routes } from '../../setup/surface.ts'
import { formsOf, linkIn, signedIn, type Visit, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const secret = 'Zanzibar-4711'
const nobodys = 'C-999999'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const open = async (email: string, subject: string) =>
  (await w.as(email)).customer.open({ subject, body: subject, impact: 'one', urgency: 'degraded' })

/** Priya's company has a case; Chris, of another, has one too. */
const { number } = await open(priya.email, secret)
const { number: own } = await open(chris.email, 'Labels')
const link = linkIn((await w.newestMail(chris.email)).text)
const agentId = await idOf(w.runtime, dana.email)
const priyas = await signedIn(w, priya.email)

const tell = (given: string) => (field: string) => ({ number: given, agentId })[field]
const isOfCase = ({ fields }: { fields: string[] }) => fields.includes('number')
const recorded = async () => (await w.events(number)).length
const before = await recorded()

const asking = (visitor: Visitor) =>
  createCaller({ runtime: w.runtime, visitor, operator: false, mailbox: false })

async function contact(email: string) {
  const visitor = await visitorByEmail(w.runtime, email)
  if (visitor.kind !== 'contact') throw new Error(`${email} is no contact`)
  return visitor
}

async function linkOf(): Promise<Visitor> {
  const { sharesCases: _, plan: __, ...one } = await contact(chris.email)
  return { ...one, kind: 'link', caseId: Number(own.slice(2)) }
}

const strangers: [string, () => Promise<Visitor>, string[]][] = [
  ['nobody', async () => ({ kind: 'nobody' }), ['sign_in', 'not_found']],
  ['a customer of another company', () => visitorByEmail(w.runtime, chris.email), ['not_found']],
  ['whoever has the link to another case', linkOf, ['not_found']],
  [
    'a partner it was not referred to',
    () => visitorByEmail(w.runtime, lena.email),
    ['not_found', 'not_allowed'],
  ],
]

test.for(strangers)('to %s a case does not exist in any procedure', async ([, who, codes]) => {
  const caller = asking(await who())
  const askedOf = new Map<string, Awaited<ReturnType<typeof outcome>>>()
  for (const { path, input } of found(procedures)) {
    const asked = await outcome(call(caller, path, input(tell(number))))
    expect(JSON.stringify(asked.answer ?? null), path).not.toContain(secret)
    askedOf.set(path, asked)
  }
  for (const { path, input } of found(procedures.filter(isOfCase))) {
    const asked = askedOf.get(path)
    expect(codes, path).toContain(asked?.refusal?.code)
    const same = await outcome(call(caller, path, input(tell(nobodys))))
    expect([path, asked?.refusal?.code, asked?.refusal?.message]).toEqual([
      path,
      same.refusal?.code,
      same.refusal?.message,
    ])
  }
  expect(await recorded()).toBe(before)
  expect(procedures.filter(isOfCase).length).toBeGreaterThan(20)
})

test('colleagues see each other’s cases where their company wants it, and nowhere else', async () => {
  const { accountId } = await contact(chris.email)
  const email = 'mia@brightdental.example'
  await addContact(w.db, { account_id: accountId, name: 'Mia Novak', email })
  const mia = (await w.as(email)).customer
  expect(await mia.cases()).toEqual([])
  await expect(mia.case({ number: own })).rejects.toThrow('Case not found.')
  expect((await (await w.as(chris.email)).customer.cases()).map((one) => one.number)).toContain(own)
  const colleague = (await w.as(sam.email)).customer
  expect((await colleague.cases()).map((one) => one.number)).toEqual([number])
  expect((await colleague.case({ number })).subject).toBe(secret)
})

test('to the widget of another company’s customer it does not exist either', async () => {
  // One alone may not write so often.
  const one = await widget(w, chris.email, '203.0.113.7')
  const another = await widget(w, ingrid.email, '203.0.113.8')
  for (const [at, { path, type, fields, input }] of found(procedures).entries()) {
    const { send, look } = at % 2 === 0 ? one : another
    const answer = await (type === 'query' ? look : send)(path, input(tell(number)) ?? {})
    expect(JSON.stringify(answer.body), path).not.toContain(secret)
    const status = fields.includes('number') ? 404 : expect.any(Number)
    expect([path, answer.status]).toEqual([path, status])
  }
  expect(await recorded()).toBe(before)
})

/** Every address of a case, page or not, with the method it takes. */
const addresses = (): string[] => {
  const paths = [...pages, ...routes(w).map(({ path }) => path)]
  return [...new Set(paths)]
    .filter((path) => path.includes(':number'))
    .map((path) => path.replace(':number', number))
}

const comers: [string, () => Promise<Visit>][] = [
  ['nobody', async () => visit(w)],
  ['a customer of another company', () => signedIn(w, chris.email)],
  [
    'whoever has the link to another case',
    async () => {
      const browser = visit(w)
      await browser.open(link)
      return browser
    },
  ],
]

test.for(comers)('to %s it does not exist at any address', async ([, come]) => {
  const browser = await come()
  const gone = (html: string) => html.replaceAll(number, '').replaceAll(nobodys, '')
  const paths = addresses()
  expect(paths).toContain(`/cases/${number}/live`)
  for (const path of found(paths)) {
    const page = await browser.open(path)
    const same = await browser.open(path.replace(number, nobodys))
    expect(page.html, path).not.toContain(secret)
    expect([path, page.status, gone(page.html)]).toEqual([path, same.status, gone(same.html)])
    expect(
      page.path === '/sign-in' || page.path.startsWith('/sign-in?') || page.status === 404,
      path,
    ).toBe(true)
  }
  const forms = formsOf((await priyas.open(`/cases/${number}`)).html)
  expect(forms.map(({ verb }) => verb)).toContain('write')
  for (const form of found(forms)) {
    const filled = { ...form, body: 'x', reason: 'x', why: 'x' }
    const sent = await browser.submit(`/cases/${number}`, filled)
    const same = await browser.submit(`/cases/${nobodys}`, filled)
    expect(sent.html).not.toContain(secret)
    expect([form.verb, sent.status, gone(sent.html)]).toEqual([
      form.verb,
      same.status,
      gone(same.html),
    ])
  }
  expect(await recorded()).toBe(before)
  expect(found(await w.events(own)).every(({ kind }) => kind !== 'closed')).toBe(true)
})

test('the key of one case opens no other, by link or by cookie', async () => {
  const crossed = await visit(w).open(link.replace(own, number))
  expect(crossed).toMatchObject({ status: 404 })
  expect(crossed.text).toContain('This link doesn’t work')
  const key = new URL(link).searchParams.get('key') ?? ''
  for (const each of [own, number]) {
    const cookie = `caselead_links=${each.slice(2)}.${key}`
    const headers = { cookie }
    const direct = await fetch(`${w.url}/cases/${number}`, { headers, redirect: 'manual' })
    expect(direct.headers.get('location')).toMatch(/^\/sign-in/)
    expect(await direct.text()).not.toContain(secret)
  }
})

test('a session’s cookie is worth nothing to the API, which any page could make a browser call', async () => {
  const input = encodeURIComponent(JSON.stringify({ number }))
  const response = await priyas.ask(`/trpc/customer.case?input=${input}`)
  expect(response.status).toBe(401)
  expect(await response.text()).not.toContain(secret)
  expect((await priyas.open(`/cases/${number}`)).html).toContain(secret)
})
