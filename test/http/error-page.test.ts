import { type Sent, takeBody } from '@caselead/api/http/body/take-body.ts'
import { errorMark } from '@caselead/api/http/error-page/error-sheet.ts'
import { answerError } from '@caselead/api/http/errors.ts'
import { look, lookPath } from '@caselead/api/routes/look.ts'
import type { Runtime } from '@caselead/api/runtime/runtime.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { Hono } from 'hono'
import { expect, test } from 'vitest'

const html = { accept: 'text/html' }
const runtime = {
  log: { warn() {}, error() {} },
  lastCompany: () => ({ name: 'North & <wind>', accent: '#0f6d6a' }),
} as unknown as Runtime

/** Every page of it fails, as when the database is away. */
function failing(error: Error) {
  const app = new Hono<Sent>()
  app.onError((each, c) => answerError(runtime, each, c))
  app.use(takeBody)
  app.get(lookPath, look(runtime))
  app.all('*', async (c) => {
    if (c.get('sent')) await c.req.formData().catch(() => null)
    throw error
  })
  return app
}

const away = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })

async function sent(body: BodyInit, error: Error = away) {
  const answer = await failing(error).request('/cases/C-1?before=3', {
    ...{ method: 'POST', body, headers: html },
  })
  return { status: answer.status, text: await answer.text() }
}

const words = `It's <b>"late"</b> & lost`
const multipart = (...files: File[]) => {
  const form = new FormData()
  form.append('body', words)
  for (const file of files) form.append('files', file)
  return form
}

test.each([
  ['urlencoded', new URLSearchParams({ verb: 'write', body: words })],
  ['multipart', multipart()],
  ['multipart with an empty file', multipart(new File([], ''))],
])('a form that could not be taken is kept on the page, to be sent again: %s', async (_, body) => {
  const { status, text } = await sent(body)
  const typed = 'It&#39;s &lt;b&gt;&quot;late&quot;&lt;/b&gt; &amp; lost'
  expect(status).toBe(503)
  expect(text).toContain('<form method="post" action="/cases/C-1?before=3">')
  expect(text).toContain(`<input type="hidden" name="body" value="${typed}">`)
  expect(text).toContain(`<p class="typed" dir="auto">${typed}</p>`)
  expect(text).not.toContain('<b>')
})

test.each([
  ['a file, which only the browser has', multipart(new File(['x'], 'a.png')), away],
  ['no form', '{"a":1}', away],
  ['what has to change first', multipart(), new Refusal('invalid', 'No.')],
])('nothing is offered to be sent again of %s', async (_, body, error) => {
  expect((await sent(body, error)).text).not.toContain('<form')
})

test('the page has the company’s name and a sheet that needs no database', async () => {
  const app = failing(away)
  const page = await app.request('/cases', { headers: html })
  const text = await page.text()
  expect(page.headers.get('content-security-policy')).toContain("style-src 'self'")
  expect(text).toContain('North &amp; &lt;wind>'.replace('>', '&gt;'))
  const [, sheet = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(text) ?? []
  expect(sheet).toContain(errorMark)
  const style = await app.request(sheet)
  expect(style.headers.get('content-type')).toContain('text/css')
  expect(await style.text()).toContain('--page:')
})
