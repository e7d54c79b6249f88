import { chris, priya, sofia } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const sofias = await signedIn(w, sofia.email)
const { accounts } = await w.as(sofia.email)

const acme = {
  ...{ name: 'Acme Rockets', plan: 'enterprise', valueUsd: '120,000', zone: 'Europe/Madrid' },
  ...{ vip: 'yes', sharesCases: 'yes' },
}
const eva = { form: 'add', name: 'Eva Ruiz', email: 'eva@acme.example', zone: 'Europe/Madrid' }

test('an account and its people are set up at the desk, and count for the next case', async () => {
  const made = await sofias.submit('/desk/accounts/new', acme)
  expect(made.text).toContain('Saved.')
  const path = made.path.replace('?done=yes', '')
  expect((await sofias.submit(path, eva)).text).toContain('Eva Ruiz eva@acme.example')
  expect((await accounts.list({ words: 'eva@acme' })).accounts).toMatchObject([
    { name: 'Acme Rockets', plan: 'enterprise', valueUsd: 120_000, vip: true, sharesCases: true },
  ])
  const { customer } = await w.as('eva@acme.example')
  const { number } = await customer.open({
    ...{ subject: 'Fuel', body: 'It leaks.', impact: 'one', urgency: 'question' },
  })
  const one = await (await w.as(sofia.email)).agent.case({ number })
  expect(one).toMatchObject({ account: 'Acme Rockets', plan: 'enterprise', vip: true })

  await sofias.submit(path, { ...acme, form: 'save', plan: 'starter', vip: '' })
  const id = path.split('/').at(-1) ?? ''
  expect(await accounts.account({ id })).toMatchObject({ plan: 'starter', vip: false })
  expect(await (await w.as(sofia.email)).agent.case({ number })).toMatchObject({ vip: true })
})

test('what will not do is said, and what was typed stays', async () => {
  const value = await sofias.submit('/desk/accounts/new', { ...acme, valueUsd: 'a lot' })
  expect([value.status, value.text.includes('in whole dollars')]).toEqual([422, true])
  expect(value.html).toContain('value="a lot"')
  const [one] = (await accounts.list({ words: 'Bright Dental' })).accounts
  const path = `/desk/accounts/${one?.id}`
  for (const [email, words] of [
    [priya.email, 'This address already belongs to Priya Shah at Harbour Logistics.'],
    [sofia.email, 'This address already belongs to Sofia Marin, who is on the team.'],
    ['nobody', 'Enter an email address'],
  ] as const) {
    const page = await sofias.submit(path, { ...eva, email })
    expect([409, 422]).toContain(page.status)
    expect(page.text).toContain(words)
    expect(page.html).toContain('value="Eva Ruiz"')
  }
})

test('with another address whoever is signed in with the old one is out', async () => {
  const browser = await signedIn(w, chris.email)
  expect((await browser.open('/cases')).path).toBe('/cases')
  const [one] = (await accounts.list({ words: chris.email })).accounts
  const { contacts } = await accounts.account({ id: one?.id ?? '' })
  const contact = contacts[0]?.id ?? ''
  const changed = { form: contact, contact, name: 'Chris Novak', zone: chris.zone }
  await sofias.submit(`/desk/accounts/${one?.id}`, {
    ...changed,
    email: 'novak@brightdental.example',
  })
  expect((await browser.open('/cases')).path).toBe('/sign-in?to=%2Fcases')
  const again = await signedIn(w, 'novak@brightdental.example')
  expect((await again.open('/cases')).text).toContain('My cases')
})
