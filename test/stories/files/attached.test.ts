import { chris, ingrid, lena, maya, priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { upload, uploaded } from '../../setup/attaching.ts'
import { found } from '../../setup/found.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const customer = await signedIn(w, priya.email)
const agent = await signedIn(w, maya.email)
const priyas = (await w.as(priya.email)).customer
const mayas = (await w.as(maya.email)).agent
const opening = {
  subject: 'Exports stop',
  body: 'They stop at 90 %.',
  impact: 'team',
  urgency: 'degraded',
} as const
const opened = async (files: string[] = []) => (await priyas.open({ ...opening, files })).number

test('a file is uploaded, sent with a message, listed with it and downloaded as it was', async () => {
  const content = 'line 1\nline 2\n'
  const file = await uploaded(customer, 'export.log', content)
  expect(file).toMatchObject({
    name: 'export.log',
    size: content.length,
    type: 'text',
    state: 'ready',
  })
  const number = await opened([file.id])
  const { timeline } = await priyas.case({ number })
  const [shown] = found(timeline[0]?.files ?? [])
  expect(shown).toMatchObject({ id: file.id, name: 'export.log', type: 'text', state: 'ready' })
  const answer = await customer.ask(shown?.url ?? '')
  expect(await answer.text()).toBe(content)
  const [event] = await w.events(number)
  expect(event?.data).toMatchObject({
    files: [{ id: file.id, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  })
})

test('whatever a file is, it is saved and never shown as a page', async () => {
  const { url } = await uploaded(customer, 'page.html', '<script>alert(1)</script>')
  const { headers } = await customer.ask(url)
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="page.html"; filename*=UTF-8''page.html`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  })
})

test('files alone are a message, which says so', async () => {
  const number = await opened()
  const file = await uploaded(customer, 'screenshot.png')
  await priyas.write({ number, body: ' ', files: [file.id] })
  const { timeline } = await priyas.case({ number })
  expect(timeline.at(-1)).toMatchObject({ body: 'Sent screenshot.png', files: [{ id: file.id }] })
})

test.for<[does: string, send: (number: string, files: string[]) => Promise<unknown>]>([
  ['replies', (number, files) => mayas.reply({ number, body: 'Try this.', files })],
  [
    'sends an update',
    (number, files) => mayas.sendUpdate({ number, body: 'See this.', files, nextBy: null }),
  ],
])('the customer gets what comes with it when somebody %s', async ([, send]) => {
  const number = await opened()
  const file = await uploaded(agent, 'patch.zip')
  await send(number, [file.id])
  expect((await customer.ask(`/cases/${number}/files/${file.id}`)).status).toBe(200)
  const { timeline } = await priyas.case({ number })
  expect(timeline.flatMap(({ files = [] }) => files.map(({ id }) => id))).toEqual([file.id])
})

test('a file of a note is for the team alone', async () => {
  const number = await opened()
  const file = await uploaded(agent, 'inside.txt')
  await mayas.note({ number, body: 'From the logs', files: [file.id] })
  expect((await agent.ask(`/files/${file.id}`)).status).toBe(200)
  expect((await customer.ask(`/cases/${number}/files/${file.id}`)).status).toBe(404)
  expect(JSON.stringify(await priyas.case({ number }))).not.toContain(file.id)
})

test('nobody of another account has it, nobody signed out, and before it is sent nobody else at all', async () => {
  const stranger = await signedIn(w, ingrid.email)
  const file = await uploaded(customer, 'export.log')
  const others = [stranger, agent, visit(w), await signedIn(w, lena.email)]
  for (const other of others) expect((await other.ask(file.url)).status).toBe(404)
  const number = await opened([file.id])
  const paths = [`/files/${file.id}`, `/cases/${number}/files/${file.id}`]
  for (const path of paths) expect((await agent.ask(path)).status).toBe(200)
  for (const other of [stranger, visit(w), await signedIn(w, lena.email)])
    for (const path of paths) expect((await other.ask(path)).status).toBe(404)
})

test('a file is sent by whoever uploaded it, and once', async () => {
  const file = await uploaded(customer, 'export.log')
  const chriss = (await w.as(chris.email)).customer
  await expect(chriss.open({ ...opening, files: [file.id] })).rejects.toThrow('isn’t available')
  const number = await opened([file.id])
  await expect(priyas.write({ number, body: 'Again', files: [file.id] })).rejects.toThrow(
    'already been sent',
  )
  const { timeline } = await priyas.case({ number })
  expect(timeline.map(({ body }) => body)).not.toContain('Again')
})

test('the same request sent twice sends its file once and answers the same', async () => {
  const file = await uploaded(customer, 'export.log')
  const twice = { ...opening, files: [file.id], key: 'key-of-this-form' }
  expect(await priyas.open(twice)).toEqual(await priyas.open(twice))
})

test('somebody who followed a link from an email attaches and downloads under their case', async () => {
  const number = await opened()
  const mail = await w.newestMail(priya.email)
  const browser = visit(w)
  await browser.open(/https?:\/\/\S+key=[\w-]+/.exec(mail.text)?.[0] ?? '')
  expect((await upload(browser, 'a.txt', 'a')).status).toBe(401)
  const file = await uploaded(browser, 'a.txt', 'a', `/cases/${number}/files`)
  expect((await browser.ask(file.url)).status).toBe(200)
})

test('what is held is listed again, in its order, for whoever uploaded it', async () => {
  const [first, second] = [await uploaded(customer, 'a.txt'), await uploaded(customer, 'b.txt')]
  const ids = [second.id, first.id, 'nothing']
  expect((await (await w.as(priya.email)).anyone.heldFiles({ ids })).map(({ id }) => id)).toEqual([
    second.id,
    first.id,
  ])
  expect(await (await w.as(ingrid.email)).anyone.heldFiles({ ids })).toEqual([])
})

test('another site uploads nothing', async () => {
  const answer = await customer.ask('/files', {
    method: 'POST',
    body: 'x',
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(answer.status).toBe(403)
})
