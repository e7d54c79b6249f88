import { priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const priyas = (await w.as(priya.email)).customer
const opening = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const
const { number } = await priyas.open(opening)
const customer = await signedIn(w, priya.email)

type Part = [field: string, content: string, name?: string]

function form(parts: readonly Part[]): FormData {
  const data = new FormData()
  for (const [field, content, name] of parts) {
    if (name === undefined) data.append(field, content)
    else data.append(field, new File([content], name))
  }
  return data
}

/** What is held for the customer after this form was sent. */
async function sent(parts: readonly Part[], browser = customer) {
  const before = await held()
  const init = { method: 'POST', body: form(parts), headers: { origin: w.url } }
  const { status } = await browser.ask(`/cases/${number}`, init)
  return {
    status,
    fresh: (await held()).filter(({ id }) => !before.some((each) => each.id === id)),
  }
}

const held = () =>
  w.db.selectFrom('files').select(['id', 'name', 'size', 'state']).orderBy('created_at').execute()

test('a form without scripts brings its files along', async () => {
  const { fresh, status } = await sent([
    ['verb', 'nothing we know'],
    ['upload', 'one', 'one.txt'],
    ['upload', 'two!', 'two.txt'],
    ['upload', '', ''],
  ])
  expect(status).toBeLessThan(500)
  expect(fresh.map(({ name, size, state }) => [name, size, state]).toSorted()).toEqual([
    ['one.txt', 3, 'clean'],
    ['two.txt', 4, 'clean'],
  ])
})

test('of twenty-five files twenty are taken', async () => {
  const files = Array.from({ length: 25 }, (_, n): Part => ['upload', `${n}`, `${n}.txt`])
  expect((await sent(files)).fresh).toHaveLength(20)
})

test('somebody signed out leaves nothing', async () => {
  const { fresh } = await sent([['upload', 'one', 'one.txt']], visit(w))
  expect(fresh).toEqual([])
})

test('a form that breaks off anywhere leaves nothing, and the next one is served', async () => {
  const whole = Buffer.from(
    await new Response(form([['upload', 'x'.repeat(3_000), 'x.txt']])).bytes(),
  )
  const boundary = whole.subarray(2, whole.indexOf('\r\n')).toString()
  const headers = { origin: w.url, 'content-type': `multipart/form-data; boundary=${boundary}` }
  const before = await held()
  for (const end of [10, 90, 200, 1_500, whole.length - 20]) {
    const body = whole.subarray(0, end)
    await customer.ask(`/cases/${number}`, { method: 'POST', body, headers })
  }
  expect(await held()).toEqual(before)
  expect((await sent([['upload', 'one', 'one.txt']])).fresh).toHaveLength(1)
})
