import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { priya } from '@caselead/api/demo/cast.ts'
import { tendNextFile } from '@caselead/api/jobs/queues/tend-files.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { lying, upload, uploaded } from '../../setup/attaching.ts'
import { clamdLike, harmful } from '../../setup/clamd-like.ts'
import { s3Like } from '../../setup/s3-like.ts'
import { signedIn } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const at = '2026-11-24T08:00:00Z'
const opening = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const

const rows = (w: World) => w.db.selectFrom('files').select(['id', 'state']).execute()

test('an upload killed at any byte leaves no file, and the next one is whole', async () => {
  const w = await world({ at })
  const customer = await signedIn(w, priya.email)
  await uploaded(customer, 'first.txt')
  const [before, kept] = [await rows(w), lying(w)]
  const { hostname, port } = new URL(w.url)
  const head = [
    ...[
      'POST /files HTTP/1.1',
      `host: ${hostname}:${port}`,
      `cookie: ${customer.cookiesFor('/files')}`,
    ],
    ...['x-file-name: half.bin', 'content-length: 300000', '', ''],
  ].join('\r\n')
  for (const bytes of [0, 1, 1_000, 65_536, 150_000, 299_999]) {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    socket.write(head)
    await new Promise<void>((done) => socket.write(Buffer.alloc(bytes, 'x'), () => done()))
    await wait(30)
    socket.destroy()
  }
  await expect.poll(() => rows(w), { timeout: 20_000 }).toEqual(before)
  await expect.poll(() => lying(w), { timeout: 20_000 }).toEqual(kept)
  expect(await uploaded(customer, 'half.bin', new Uint8Array(300_000))).toMatchObject({
    size: 300_000,
  })
})

test.for<[what: string, content: number, status: number, words: string]>([
  ['too large', 1_000_001, 413, 'big.bin is larger than 1 MB.'],
  ['empty', 0, 422, 'big.bin is empty.'],
])('a file that is %s is refused in words and leaves nothing', async ([, size, status, words]) => {
  const limits = { bytes: 1_000_000, each: 20, daily: 10_000_000, mailed: 1_000 }
  const w = await world({ at, files: { limits } })
  const customer = await signedIn(w, priya.email)
  const answer = await upload(customer, 'big.bin', new Uint8Array(size))
  expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([
    status,
    expect.stringContaining(words),
  ])
  expect(await rows(w)).toEqual([])
})

test('an account attaches so much a day, and more the day after', async () => {
  const limits = { bytes: 1_000_000, each: 20, daily: 1_500_000, mailed: 1_000 }
  const w = await world({ at, files: { limits } })
  const customer = await signedIn(w, priya.email)
  await uploaded(customer, 'one.bin', new Uint8Array(900_000))
  expect((await upload(customer, 'two.bin', new Uint8Array(900_000))).status).toBe(429)
  w.letPass(minutes(24 * 60 + 1))
  expect((await upload(customer, 'two.bin', new Uint8Array(900_000))).status).toBe(200)
})

test('files lie in a bucket of a server that speaks S3, signed as it wants', async () => {
  const s3 = await s3Like()
  const w = await world({ at, files: { s3: s3.settings } })
  const customer = await signedIn(w, priya.email)
  const content = Buffer.alloc(2_000_000, 'some bytes ')
  const file = await uploaded(customer, 'dump.bin', content)
  expect([s3.refused, [...s3.objects.keys()]]).toEqual([[], [`/files/${file.id}`]])
  expect(lying(w)).toEqual([])
  const answer = await customer.ask(file.url)
  expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true)
})

test('while the bucket is away uploads are refused in words, and later taken', async () => {
  const s3 = await s3Like()
  const w = await world({ at, files: { s3: s3.settings } })
  const customer = await signedIn(w, priya.email)
  s3.setAway(true)
  expect((await upload(customer, 'a.txt', 'a')).status).toBe(503)
  expect(lying(w)).toEqual([])
  s3.setAway(false)
  expect((await upload(customer, 'a.txt', 'a')).status).toBe(200)
})

test('a store or a scanner that isn’t there is no trouble of the database’s', async () => {
  const { settings } = await s3Like()
  const nowhere = 'http://127.0.0.1:1'
  const w = await world({ at, files: { s3: { ...settings, endpoint: nowhere } } })
  const answer = await upload(await signedIn(w, priya.email), 'a.txt', 'a')
  expect([answer.status, await answer.text()]).toEqual([
    503,
    expect.stringContaining('We can’t store files right now.'),
  ])
  const scanned = await world({ at, files: { clamd: 'tcp://127.0.0.1:1' } })
  await uploaded(await signedIn(scanned, priya.email), 'a.txt', 'a')
  expect(await tendNextFile(scanned.runtime)).toBe(true)
  expect(await rows(scanned)).toMatchObject([{ state: 'pending' }])
})

test('a wrong key to the bucket is noticed by the server, not by us', async () => {
  const s3 = await s3Like()
  const w = await world({ at, files: { s3: { ...s3.settings, secretAccessKey: 'another' } } })
  const customer = await signedIn(w, priya.email)
  expect((await upload(customer, 'a.txt', 'a')).status).toBe(503)
  expect(s3.refused).toEqual(['SignatureDoesNotMatch'])
})

test('what the scanner calls harmful is refused in words and kept nowhere', async () => {
  const scanner = await clamdLike()
  const w = await world({ at, files: { clamd: scanner.url } })
  const customer = await signedIn(w, priya.email)
  const answer = await upload(customer, 'virus.txt', harmful)
  expect([answer.status, await answer.text()]).toEqual([
    422,
    expect.stringContaining('was blocked'),
  ])
  expect([await rows(w), lying(w)]).toEqual([[], []])
  expect(await uploaded(customer, 'fine.txt', 'fine')).toMatchObject({ state: 'ready' })
})

test('while the scanner is away a file is sent and nobody has it; later it is scanned', async () => {
  const scanner = await clamdLike()
  const w = await world({ at, files: { clamd: scanner.url } })
  const { customer: priyas } = await w.as(priya.email)
  const customer = await signedIn(w, priya.email)
  scanner.setAway(true)
  const [fine, bad] = [
    await uploaded(customer, 'a.txt', 'a'),
    await uploaded(customer, 'b.txt', harmful),
  ]
  expect(fine.state).toBe('checking')
  const { number } = await priyas.open({ ...opening, files: [fine.id, bad.id] })
  const shown = async () =>
    (await priyas.case({ number })).timeline[0]?.files?.map(({ state }) => state)
  await tendNextFile(w.runtime)
  expect(await shown()).toEqual(['checking', 'checking'])
  expect((await customer.ask(`/files/${fine.id}`)).status).toBe(404)
  scanner.setAway(false)
  w.letPass(minutes(5))
  while (await tendNextFile(w.runtime));
  expect(await shown()).toEqual(['ready', 'harmful'])
  expect((await customer.ask(`/files/${fine.id}`)).status).toBe(200)
  expect((await customer.ask(`/files/${bad.id}`)).status).toBe(404)
})
