import { chris, maya, priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

const trouble = {
  subject: 'Labels stop printing',
  body: 'No depot can print.',
  impact: 'team',
  urgency: 'degraded',
} as const

/** Follows the link of a mail as a browser does, and answers with the cookie it leaves. */
async function follow(text: string): Promise<{ page: string; cookie: string }> {
  const link = /http\S+key=\S+/.exec(text)?.[0] ?? ''
  const moved = await fetch(link, { redirect: 'manual' })
  const cookie = moved.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { page: new URL(moved.headers.get('location') ?? '', link).href, cookie }
}

const read = async (page: string, cookie: string) => {
  const response = await fetch(page, { headers: { cookie } })
  return { status: response.status, html: await response.text() }
}

test('a case page read again shows what happened since, to its readers only', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { number } = await (await w.as(priya.email)).customer.open(trouble)
  await (await w.as(chris.email)).customer.open(trouble)
  const priyas = await follow((await w.newestMail(priya.email)).text)
  const chriss = await follow((await w.newestMail(chris.email)).text)

  const first = await read(priyas.page, priyas.cookie)
  expect(first).toMatchObject({ status: 200 })
  const again = await read(priyas.page, priyas.cookie)
  expect(shown(again.html)).toBe(shown(first.html))
  expect((await read(priyas.page, chriss.cookie)).html).not.toContain(trouble.subject)
  expect((await read(priyas.page, '')).html).not.toContain(trouble.subject)

  await (await w.as(maya.email)).agent.reply({ number, body: 'The certificate is new now.' })
  expect((await read(priyas.page, priyas.cookie)).html).toContain('The certificate is new now.')
  await w.pass(2 * 60_000)
  const later = await read(priyas.page, priyas.cookie)
  expect(shown(later.html)).not.toBe(shown(first.html))
})

/** Each reading has a key of its own for what is written there. */
const shown = (html: string): string => html.replaceAll(/name="key" value="[^"]+"/g, '')

test('the same key with other words is another message, with the same words a repeat', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const customer = (await w.as(priya.email)).customer
  const { number } = await customer.open(trouble)
  const key = 'the key of one page'
  const once = await customer.write({ number, body: 'It is worse now.', key })
  expect(await customer.write({ number, body: 'It is worse now.', key })).toEqual(once)
  expect(await customer.write({ number, body: 'And one more thing.', key })).not.toEqual(once)
  const said = (await w.events(number)).filter(({ kind }) => kind === 'customer_message')
  expect(said).toHaveLength(2)
})
