import { Refusal, type RefusalCode } from '@caselead/core/base/refusal.ts'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { report } from '../base/report.ts'
import { troubleWords } from '../base/words.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { errorPage, passing } from './error-page/error-page.ts'
import { keptForm } from './error-page/kept-form.ts'
import { refusalStatus } from './refusal-status.ts'

/** Refusals keep their words; an unknown error says nothing but the id it is logged under. */
export async function answerError(
  { log, lastCompany }: Runtime,
  error: Error,
  c: Context,
): Promise<Response> {
  const { message, status, field, code } = whatToAnswer(log, error, c.req.path)
  if (c.req.header('accept')?.includes('text/html')) {
    const asked = c.req.method === 'GET' ? 'read' : 'sent'
    const isWrong = status === refusalStatus.invalid.http || status === refusalStatus.too_large.http
    // What another site sent is refused for good, and never offered to be sent again.
    const form = asked === 'sent' && passing.has(status) ? await keptForm(c, c.get('sent')) : null
    return errorPage({
      ...{ message, status, form, company: lastCompany() },
      asked: isWrong ? 'wrong' : asked,
    })
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
