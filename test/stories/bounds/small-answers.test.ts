import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { chris } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { widget } from '../../setup/embedded-widget.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const opening = { subject: 'Exports', body: 'They stop. '.repeat(300), impact: 'one' } as const
const { number } = await (await w.as(chris.email)).customer.open({
  ...opening,
  urgency: 'degraded',
})
const cookie = (await signedIn(w, chris.email)).cookiesFor('/')
const { token } = await widget(w, chris.email)

const page = `/cases/${number}`
const json = `/trpc/customer.case?input=${encodeURIComponent(JSON.stringify({ number }))}`
const bearer = { authorization: `Bearer ${token}` }

/** As it comes over the wire. */
function get(path: string, headers: Record<string, string>) {
  return new Promise<{ encoding: string | undefined; vary: string; body: Buffer }>(
    (resolve, reject) => {
      const asking = request(w.url + path, { headers }, async (answer) => {
        const pieces: Buffer[] = []
        for await (const piece of answer) pieces.push(piece)
        const { 'content-encoding': encoding, vary = '' } = answer.headers
        resolve({ encoding, vary, body: Buffer.concat(pieces) })
      })
      asking.on('error', reject).end()
    },
  )
}

test.for<[what: string, path: string, headers: Record<string, string>, isSmall: boolean]>([
  ['a page', page, { cookie, 'accept-encoding': 'gzip, br' }, true],
  [
    'a page of the same site',
    page,
    { cookie, 'accept-encoding': 'gzip', 'sec-fetch-site': 'same-origin' },
    true,
  ],
  ['a page typed in', page, { cookie, 'accept-encoding': 'gzip', 'sec-fetch-site': 'none' }, true],
  [
    'a page another site had fetched',
    page,
    { cookie, 'accept-encoding': 'gzip', 'sec-fetch-site': 'cross-site' },
    false,
  ],
  [
    'a page a neighbour had fetched',
    page,
    { cookie, 'accept-encoding': 'gzip', 'sec-fetch-site': 'same-site' },
    false,
  ],
  ['a page for who takes no gzip', page, { cookie, 'accept-encoding': 'gzip;q=0, br' }, false],
  ['a page for who says nothing', page, { cookie }, false],
  ['JSON', json, { ...bearer, 'accept-encoding': 'gzip' }, true],
  [
    'JSON for the widget on another site',
    json,
    { ...bearer, 'accept-encoding': 'gzip', 'sec-fetch-site': 'cross-site' },
    true,
  ],
])('%s leaves small where it may', async ([, path, headers, isSmall]) => {
  const { encoding, vary, body } = await get(path, headers)
  const { body: plain } = await get(path, { ...headers, 'accept-encoding': 'identity' })
  expect([encoding, vary.includes('accept-encoding')]).toEqual([isSmall ? 'gzip' : undefined, true])
  const text = (isSmall ? gunzipSync(body) : body).toString()
  expect(text).toContain('They stop. They stop.')
  expect(text.length).toBe(plain.toString().length)
  expect(body.length).toBeLessThanOrEqual(isSmall ? plain.length / 2 : plain.length)
})

test('live events are never held back to be made small', async () => {
  const closing = new AbortController()
  const answer = await fetch(`${w.url}/live?case=${number}`, {
    headers: { cookie, 'accept-encoding': 'gzip' },
    signal: closing.signal,
  })
  expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, null])
  closing.abort()
})
