import { expect, test } from 'vitest'
import { outcome } from '../../setup/surface.ts'
import { formsOf, signedIn, visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const empty = () => world({ at: '2026-11-24T08:00:00Z', cast: false })

const ada = { company: 'Lovelace Ltd', name: 'Ada King', email: 'ada@lovelace.example' }

test('a fresh desk asks who its first admin is, and lets them in by a mailed code', async () => {
  const w = await empty()
  const browser = visit(w)
  for (const path of ['/', '/desk', '/cases', '/sign-in']) {
    const stranger = await browser.open(path)
    expect([stranger.status, stranger.path]).toEqual([403, '/set-up'])
    expect(formsOf(stranger.html)).toEqual([])
  }
  expect((await browser.open(w.printed('/set-up'))).path).toBe('/set-up')
  const page = await browser.submit('/set-up', { ...ada, zone: 'Europe/London' })
  expect(page.path).toBe('/sign-in?to=%2Fdesk%2Fpeople')

  const desk = await signedIn(w, ada.email)
  const home = await desk.open('/desk')
  expect(home.text).toContain('Lovelace Ltd Desk')
  expect(home.text).toContain('You’re on duty from 09:00 today')
  const admin = await w.as(ada.email)
  expect((await admin.agent.colleagues({})).colleagues).toMatchObject([
    { name: 'Ada King', role: 'admin', tier: 3 },
  ])
  expect((await w.nobody.anyone.company()).needsSetUp).toBe(false)
  expect((await browser.open('/set-up')).path).toBe('/')
})

test('the first admin owns every rung, so that the first case has a lead and climbs to them', async () => {
  const w = await empty()
  await w.operator.anyone.setUp({ ...ada, zone: 'Europe/London' })
  await signedIn(w, 'somebody@new.example')
  const { customer } = await w.as('somebody@new.example')
  const { number } = await customer.open({
    ...{ subject: 'Hello', body: 'All is down', impact: 'everyone', urgency: 'blocked' },
  })
  expect(await customer.case({ number })).toMatchObject({
    ...{ priority: 'P1', lead: { name: 'Ada King' }, standing: 'with our directors' },
  })
  expect((await w.mails(ada.email)).map(({ subject }) => subject)).toContainEqual(
    expect.stringMatching(`^Critical: Hello .*, accept it by .* \\[${number}\\]$`),
  )
})

test('a desk is set up once, by whoever comes first', async () => {
  const w = await empty()
  const attempts = Array.from({ length: 8 }, (_, n) => ({
    ...ada,
    email: `ada${n}@lovelace.example`,
  }))
  const answers = await Promise.all(attempts.map((each) => outcome(w.operator.anyone.setUp(each))))
  expect(answers.filter(({ refusal }) => refusal === null)).toHaveLength(1)
  expect(new Set(answers.flatMap(({ refusal }) => refusal?.message ?? []))).toEqual(
    new Set(['This desk is already set up. Sign in instead.']),
  )
  expect(await w.db.selectFrom('agents').select('id').execute()).toHaveLength(1)
  expect(await w.db.selectFrom('matrices').select('version').execute()).toEqual([{ version: 1 }])
  await expect(w.operator.anyone.setUp(ada)).rejects.toThrow(
    'This desk is already set up. Sign in instead.',
  )
  const [agent] = await w.db.selectFrom('agents').select('email').execute()
  expect((await w.mails(agent?.email ?? '')).length).toBe(0)
})

test('nobody sets up a desk who has not read the address that is printed at the start', async () => {
  const w = await empty()
  const refused = await outcome(w.nobody.anyone.setUp(ada))
  expect(refused.refusal?.code).toBe('not_allowed')
  const stranger = visit(w)
  for (const path of ['/set-up', '/set-up?key=', `${w.printed('/set-up')}x`, '/set-up?key=a.b']) {
    expect([403, 404]).toContain((await stranger.open(path)).status)
    expect((await stranger.submit('/set-up', { ...ada, zone: 'UTC' })).status).toBe(403)
  }
  const form = { 'content-type': 'application/json', cookie: await keyCookie(w) }
  const ask = { method: 'POST', body: JSON.stringify(ada), headers: form }
  expect((await fetch(`${w.url}/trpc/anyone.setUp`, ask)).status).toBe(403)
  expect(await w.db.selectFrom('agents').select('id').execute()).toEqual([])
})

async function keyCookie(w: World): Promise<string> {
  const operator = visit(w)
  await operator.open(w.printed('/set-up'))
  return operator.cookiesFor('/trpc/')
}

test('what cannot be set up is said, and the desk stays empty', async () => {
  const w = await empty()
  const wrong: [Partial<typeof ada> & { zone?: string }, string][] = [
    [{ company: '  ' }, 'Enter your company’s name.'],
    [{ name: '' }, 'Enter your name.'],
    [{ email: 'ada' }, 'Enter an email address, like name@company.example.'],
    [{ zone: 'Mars/Olympus' }, '“Mars/Olympus” isn’t a time zone.'],
  ]
  for (const [each, words] of wrong) {
    const browser = visit(w)
    await browser.open(w.printed('/set-up'))
    const page = await browser.submit('/set-up', { ...ada, zone: 'UTC', ...each })
    expect(page.status).toBe(422)
    expect(page.text).toContain(words)
  }
  expect(await w.db.selectFrom('agents').select('id').execute()).toEqual([])
})
