import { chris, priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { postJson, widget } from '../../setup/embedded-widget.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const origin = 'https://shop.example'

async function onAnotherSite(email: string) {
  const { token } = await widget(w, email)
  const headers = { authorization: `Bearer ${token}`, origin, 'sec-fetch-site': 'cross-site' }
  return {
    headers,
    upload: (name: string, content: string) =>
      fetch(`${w.url}/embed/files`, {
        method: 'POST',
        body: content,
        headers: { ...headers, 'x-file-name': encodeURIComponent(name) },
      }),
    get: (path: string) => fetch(w.url + path, { headers }),
    send: (procedure: string, input: object) =>
      postJson(w, `/embed/trpc/${procedure}`, input, headers),
  }
}

const priyas = await onAnotherSite(priya.email)
const opening = { subject: 'Exports', body: 'They stop.', impact: 'team', urgency: 'degraded' }

async function kept(name: string): Promise<{ id: string }> {
  return (await priyas.upload(name, 'line 1')).json() as Promise<{ id: string }>
}

test('a page of any site may upload with a token, and say what the file is called', async () => {
  const asked = await fetch(`${w.url}/embed/files`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-file-name',
    },
  })
  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-headers')).toContain('x-file-name')
  const answer = await priyas.upload('Bericht für Köln.log', 'line 1')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(await answer.json()).toMatchObject({ name: 'Bericht für Köln.log', size: 6 })
})

test('nothing is taken or given without one, and outside /embed nothing is open to other sites', async () => {
  const { id } = await kept('export.log')
  const bare = await fetch(`${w.url}/embed/files`, {
    method: 'POST',
    body: 'x',
    headers: { origin },
  })
  expect(bare.status).toBe(401)
  expect((await fetch(`${w.url}/embed/files/${id}`)).status).toBe(404)
  const elsewhere = await fetch(`${w.url}/files`, {
    method: 'POST',
    body: 'x',
    headers: priyas.headers,
  })
  expect(elsewhere.status).toBe(403)
  expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull()
})

test('files go with a new case and with a reply, and come back to those who may have them', async () => {
  const { id } = await kept('export.log')
  const { body } = await priyas.send('customer.open', { ...opening, files: [id] })
  const { number } = body.result.data
  const second = await kept('second.log')
  expect(
    (await priyas.send('customer.write', { number, body: '', files: [second.id] })).status,
  ).toBe(200)
  const { timeline } = await (await w.as(priya.email)).customer.case({ number })
  expect(timeline.flatMap(({ files = [] }) => files.map(({ name }) => name))).toEqual([
    'export.log',
    'second.log',
  ])
  const got = await priyas.get(`/embed/files/${id}`)
  expect([got.status, await got.text()]).toEqual([200, 'line 1'])
  expect(got.headers.get('access-control-allow-origin')).toBe('*')
  expect(got.headers.get('content-disposition')).toContain('attachment')
  const others = await onAnotherSite(chris.email)
  expect((await others.get(`/embed/files/${id}`)).status).toBe(404)
})

test('what is too much is refused in the portal’s words', async () => {
  const { bytes } = w.runtime.files.limits
  const answer = await fetch(`${w.url}/embed/files`, {
    method: 'POST',
    body: 'x'.repeat(bytes + 1),
    headers: { ...priyas.headers, 'x-file-name': 'big.bin' },
  })
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({
    error: expect.stringContaining('big.bin is larger than 25 MB.'),
  })
})
