import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dana, priya } from '@caselead/api/demo/cast.ts'
import { runIfDue } from '@caselead/api/jobs/job.ts'
import { startTracing } from '@caselead/api/telemetry/start-tracing.ts'
import { days } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { found, theOne } from '../../setup/found.ts'
import { world } from '../../setup/world.ts'

interface Sent {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[]
}

/** What a collector of traces does: it listens, and keeps what it's sent. */
async function collector() {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    bodies.push(Buffer.concat(parts).toString())
    response.setHeader('content-type', 'application/json').end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const spans = (): Sent[] =>
    bodies.flatMap((body) =>
      JSON.parse(body).resourceSpans.flatMap((each: { scopeSpans: { spans: Sent[] }[] }) =>
        each.scopeSpans.flatMap((scope) => scope.spans),
      ),
    )
  return { url: `http://127.0.0.1:${port}`, bodies, spans, stop: () => server.close() }
}

const said = ({ attributes }: Sent, wanted: string) => {
  const value = attributes.find(({ key }) => key === wanted)?.value
  return value?.stringValue ?? value?.intValue
}

test('a page, its queries and its job are told to a collector, and nobody’s words or links', async () => {
  const collected = await collector()
  Object.assign(process.env, {
    OTEL_EXPORTER_OTLP_ENDPOINT: collected.url,
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
  })
  const stop = await startTracing(process.env)
  const w = await world({ at: '2026-11-24T09:00:00Z', isTraced: true })
  const { customer } = await w.as(priya.email)
  await customer.open({
    ...{ subject: 'A secret subject', body: 'Secret words.', impact: 'one', urgency: 'degraded' },
  })
  const { html } = await w.newestMail(priya.email)
  const [link = '', key = ''] = theOne(/http[^"]+\/cases\/C-\d+\?key=([\w-]+)/.exec(html))
  const { headers } = await fetch(link, { redirect: 'manual' })
  const cookie = headers.getSetCookie().join('; ')
  const page = new URL(headers.get('location') ?? '', w.url)
  expect((await fetch(page, { headers: { cookie } })).status).toBe(200)
  await runIfDue(w.runtime, { name: 'a job', run: async () => w.now() + days(1) })
  expect((await fetch(`${w.url}/trpc/anyone.nothing`)).status).toBe(404)
  expect((await fetch(`${w.url}/trpc/anyone.company`)).status).toBe(200)
  await stop?.()
  collected.stop()
  const spans = collected.spans()
  const shown = theOne(spans.find((each) => said(each, 'http.route') === '/cases/[number]'))
  expect([shown.name, said(shown, 'http.response.status_code')]).toEqual([
    'page /cases/[number]',
    200,
  ])
  const asked = spans.filter(({ parentSpanId }) => parentSpanId === shown.spanId)
  for (const each of found(asked)) {
    expect(each.traceId).toBe(shown.traceId)
    expect(said(each, 'db.system.name')).toBe('postgresql')
  }
  expect(spans.map(({ name }) => name)).toContain('a job')
  const procedures = spans.map((each) => said(each, 'rpc.method'))
  expect(procedures).toContain('anyone.company')
  expect(procedures).not.toContain('anyone.nothing')
  const all = collected.bodies.join('\n')
  expect(all).toContain('"caselead"')
  expect(all).toContain('deployment.environment.name')
  expect(key.length).toBeGreaterThan(10)
  for (const secret of [key, 'secret subject', 'Secret words', priya.email, dana.email]) {
    expect(all.includes(secret), secret).toBe(false)
  }
})

test.each([
  {},
  { OTEL_EXPORTER_OTLP_ENDPOINT: '' },
  { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_SDK_DISABLED: 'true' },
  { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_TRACES_EXPORTER: 'none' },
])('nothing is traced with %j', async (env) => {
  expect(await startTracing(env)).toBeNull()
})
