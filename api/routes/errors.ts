import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Refusal } from '../core/refusal.ts'
import type { Desk } from '../desk.ts'
import { refusalStatus } from '../refusal.ts'
import { report } from '../report.ts'

/** Refusals keep their words; an unknown error says nothing but the id it is logged under. */
export function answerError({ log }: Desk, error: Error, c: Context): Response {
  const { message, status, field } = told(log, error, c.req.path)
  if (c.req.header('accept')?.includes('text/html')) {
    const asked = c.req.method === 'GET' ? 'read' : 'sent'
    return isOurs(message, status, status === refusalStatus.invalid.http ? 'wrong' : asked)
  }
  return c.json({ error: message, field }, status)
}

function told(log: Desk['log'], error: Error, where: string) {
  if (error instanceof Refusal) {
    return { message: error.message, status: refusalStatus[error.code].http, field: error.field }
  }
  if (error instanceof HTTPException && error.status < 500) {
    const status = error.status as ContentfulStatusCode
    return { message: 'We could not read this request.', status, field: null }
  }
  const { message, unreachable } = report(log, error, where)
  return { message, status: unreachable ? (503 as const) : (500 as const), field: null }
}

const comfort = {
  sent: 'What you typed is still here: load this page again to send it once more. It arrives once.',
  wrong: 'Go back one page: what you typed is still there.',
  read: '<a href="/sign-in">Sign in</a> to see your cases, or load this page again in a moment.',
}

/** A page for when not even the portal can answer. */
function isOurs(message: string, status: number, asked: keyof typeof comfort): Response {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Not now</title>
<h1>${escaped(message)}</h1>
<p>${comfort[asked]}</p>`
  return new Response(body, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '10' },
  })
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
