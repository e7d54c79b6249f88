import { connect } from 'node:net'
import { priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { lying, uploaded } from '../../setup/attaching.ts'
import { seeded, seedOr } from '../../setup/random.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const customer = await signedIn(w, priya.email)
const priyas = (await w.as(priya.email)).customer
await uploaded(customer, 'first.log')
const { number } = await priyas.open({
  ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
})

const rows = () => w.db.selectFrom('files').select(['id', 'state']).orderBy('id').execute()
const said = async () =>
  (await priyas.case({ number })).timeline.flatMap(({ body }) => (body === null ? [] : [body]))

/** A form as a browser without scripts sends it: words, then two files. */
function form(words: string, key: string): { type: string; body: Buffer } {
  const boundary = 'form-boundary-7d1'
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const file = (name: string, content: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="upload"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n`
  const parts = [
    ...[field('verb', 'write'), field('key', key), field('body', words)],
    ...[file('one.log', 'x'.repeat(90_000)), file('two.log', 'y'.repeat(2_000))],
  ]
  const body = Buffer.from(`${parts.join('')}--${boundary}--\r\n`)
  return { type: `multipart/form-data; boundary=${boundary}`, body }
}

function head(path: string, length: number, more: string[]): string {
  const { host } = new URL(w.url)
  return [
    ...[`POST ${path} HTTP/1.1`, `host: ${host}`, `origin: ${w.url}`],
    ...[`cookie: ${customer.cookiesFor(path)}`, `content-length: ${length}`, ...more, '', ''],
  ].join('\r\n')
}

/** Sends so many bytes of a request, and hangs up so many milliseconds later. */
async function cutAt(request: Buffer, bytes: number, later = 20): Promise<void> {
  const { hostname, port } = new URL(w.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  await new Promise<void>((done) => socket.write(request.subarray(0, bytes), () => done()))
  await new Promise<void>((done) => setTimeout(done, later))
  socket.destroy()
}

/** Some at the edges, the rest anywhere. */
function points(length: number, count: number, seed: number): number[] {
  const random = seeded(seedOr(seed))
  const anywhere = Array.from({ length: count }, () => Math.floor(random() * length))
  return [1, length - 2, length - 1, ...anywhere]
}

test('an upload that breaks off at any byte leaves no file', async () => {
  const [before, kept] = [await rows(), lying(w)]
  const content = Buffer.alloc(120_000, 'z')
  const request = Buffer.concat([
    Buffer.from(head('/files', content.length, ['x-file-name: cut.log'])),
    content,
  ])
  for (const bytes of points(request.length, 30, 71)) await cutAt(request, bytes)
  await expect.poll(rows, { timeout: 20_000 }).toEqual(before)
  await expect.poll(() => lying(w), { timeout: 20_000 }).toEqual(kept)
})

test('a form that breaks off at any byte says nothing and leaves no file; sent again it says all of it, once', async () => {
  const [before, kept, words] = [await rows(), lying(w), await said()]
  const { type, body } = form('Here are the logs.', 'key-of-this-form')
  const request = Buffer.concat([
    Buffer.from(head(`/cases/${number}`, body.length, [`content-type: ${type}`])),
    body,
  ])
  for (const bytes of points(request.length, 30, 72)) await cutAt(request, bytes)
  // Its first file has come in whole by then.
  await cutAt(request, request.length - 1000, 1000)
  await expect.poll(rows, { timeout: 20_000 }).toEqual(before)
  await expect.poll(() => lying(w), { timeout: 20_000 }).toEqual(kept)
  expect(await said()).toEqual(words)
  const init = {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { origin: w.url, 'content-type': type },
  }
  expect((await customer.ask(`/cases/${number}`, init)).status).toBe(303)
  expect(await said()).toEqual([...words, 'Here are the logs.'])
  expect((await rows()).length).toBe(before.length + 2)
})
