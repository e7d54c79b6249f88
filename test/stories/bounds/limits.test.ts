import { chris } from '@caselead/api/demo/cast.ts'
import { addContact } from '@caselead/db/team/add-people.ts'
import { contactByEmail } from '@caselead/db/team/people.ts'
import { expect, test } from 'vitest'
import { widget } from '../../setup/embedded-widget.ts'
import { found } from '../../setup/found.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const office = '203.0.113.40'

async function colleagues(count: number): Promise<string[]> {
  const account_id = (await contactByEmail(w.db, chris.email))?.account_id ?? ''
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const email = `person${index}@office.example`
      await addContact(w.db, { account_id, name: `Person ${index}`, email })
      return email
    }),
  )
}

const opening = { subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' }

test('forty people behind one address sign in, read and write without meeting a limit', async () => {
  const people = await colleagues(40)
  for (const email of found(people)) {
    const browser = await signedIn(w, email, office)
    for (let page = 0; page < 5; page++) {
      expect([email, (await browser.open('/cases')).status]).toEqual([email, 200])
    }
    const { send } = await widget(w, email, office)
    const { status } = await send('customer.open', { ...opening, channel: 'widget' })
    expect([email, status]).toEqual([email, 200])
  }
}, 120_000)

test('one person who hammers is stopped, whatever addresses they come from, and nobody else', async () => {
  const [one = '', other = ''] = ['person0@office.example', 'person1@office.example']
  const { token } = await widget(w, one, office)
  const write = (from: string) =>
    fetch(`${w.url}/trpc/customer.write`, {
      method: 'POST',
      headers: {
        ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        'x-forwarded-for': from,
      },
      body: JSON.stringify({ number: 'C-1', body: 'Now!' }),
    })
  const answers: number[] = []
  for (let time = 0; time < 70; time++) answers.push((await write(`198.51.100.${time}`)).status)
  expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10)
  const { send } = await widget(w, other, office)
  expect((await send('customer.open', { ...opening, channel: 'widget' })).status).toBe(200)
})

test('somebody unknown who hammers is stopped by their address', async () => {
  const stranger = visit(w, '192.0.2.66')
  const statuses = new Set<number>()
  for (let time = 0; time < 320; time++) {
    const form = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
    statuses.add((await stranger.ask('/trpc/anyone.setUp', form)).status)
  }
  expect(statuses).toContain(429)
  expect((await visit(w, '192.0.2.67').open('/')).status).toBe(200)
}, 60_000)

test('previews have a limit of their own: by an address for strangers, more for somebody signed in', async () => {
  const refusedAt = async (preview: () => Promise<number>, most: number) => {
    for (let time = 1; time <= most; time++) if ((await preview()) === 429) return time
    return null
  }
  const body = JSON.stringify(opening)
  const post = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
  const stranger = visit(w, '192.0.2.70')
  const asked = encodeURIComponent(body)
  const doors = [
    async () => (await stranger.ask('/api/forecast', post)).status,
    async () => (await stranger.ask('/trpc/anyone.preview', post)).status,
    async () => (await stranger.ask(`/trpc/anyone%2Eforecast?input=${asked}`)).status,
  ]
  let next = 0
  expect(await refusedAt(() => (doors[next++ % 3] ?? expect.unreachable())(), 130)).toBe(121)
  for (const door of doors) expect(await door()).toBe(429)
  expect((await stranger.open('/')).status).toBe(200)
  const customer = await signedIn(w, 'person2@office.example', office)
  const own = async () => (await customer.ask('/api/forecast', post)).status
  expect(await refusedAt(own, 310)).toBe(301)
}, 120_000)
