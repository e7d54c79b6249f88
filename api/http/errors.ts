import { Refusal, type RefusalCode } from '@caselead/core/base/refusal.ts'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { report } from '../base/report.ts'
import { troubleWords } from '../base/words.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { refusalStatus } from './refusal-status.ts'
import { errorPageWords } from './words.ts'

/** Refusals keep their words; an unknown error says nothing but the id it is logged under. */
export function answerError({ log }: Runtime, error: Error, c: Context): Response {
  const { message, status, field, code } = whatToAnswer(log, error, c.req.path)
  if (c.req.header('accept')?.includes('text/html')) {
    const asked = c.req.method === 'GET' ? 'read' : 'sent'
    const isWrong = status === refusalStatus.invalid.http || status === refusalStatus.too_large.http
    return errorPage(message, status, isWrong ? 'wrong' : asked)
  }
  if (c.req.path.startsWith('/trpc/')) return c.json(asProcedures(message, code, field), status)
  return c.json({ error: message, field }, status)
}

/** What never reaches a procedure is refused in the shape of those that do. */
function asProcedures(message: string, code: RefusalCode | null, field: string | null) {
  const { trpc, http } = code ? refusalStatus[code] : unknown
  const refusal = code && { code, message, field }
  return { error: { message, code: -32600, data: { code: trpc, httpStatus: http, refusal } } }
}

const unknown = { trpc: 'INTERNAL_SERVER_ERROR', http: 500 }

function whatToAnswer(log: Runtime['log'], error: Error, where: string) {
  if (error instanceof Refusal) {
    const { message, field, code } = error
    return { message, status: refusalStatus[code].http, field, code }
  }
  if (error instanceof HTTPException && error.status < 500) {
    const status = error.status as ContentfulStatusCode
    return {
      message: troubleWords.unreadable,
      status,
      field: null,
      code: 'invalid' as const,
    }
  }
  const { message, unreachable } = report(log, error, where)
  if (!unreachable) return { message, status: 500 as const, field: null, code: null }
  return { message, status: 503 as const, field: null, code: 'unavailable' as const }
}

const { titles, otherTitle, sent, wrong, signIn, read } = errorPageWords
const comfort = { sent, wrong, read: `<a href="/sign-in">${signIn}</a> ${read}` }

/** A page for when not even the portal can answer. */
function errorPage(message: string, status: number, asked: keyof typeof comfort): Response {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escaped(titles[status] ?? otherTitle)}</title>
<h1>${escaped(message)}</h1>
<p>${comfort[asked]}</p>`
  return new Response(body, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '10' },
  })
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
