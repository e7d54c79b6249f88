import { type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { Handler } from '../http/app-parts.ts'
import { inSpan } from './spans.ts'

/**
 * A span for each request. It tells the route and never the address: a link in a mail is as good as a
 * password.
 */
export const spanned =
  (handle: Handler): Handler =>
  (request, env) => {
    const method = usualMethods.has(request.method) ? request.method : '_OTHER'
    const { pathname } = new URL(request.url)
    const name = `${method} ${outerRoute(pathname)}`
    const attributes = { 'http.request.method': method, ...calledIn(pathname) }
    return inSpan({ name, kind: SpanKind.SERVER, attributes }, async (span) => {
      span.setAttribute('http.route', outerRoute(pathname))
      const response = await handle(request, env)
      tell(span, response.status)
      return response
    })
  }

const usualMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

function tell(span: Span, status: number): void {
  span.setAttribute('http.response.status_code', status)
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
}

/** Pages know their route better: "/cases/[number]". */
export function nameRoute(route: string): void {
  const span = trace.getActiveSpan()
  if (!span) return
  span.setAttribute('http.route', route)
  span.updateName(`page ${route}`)
}

/** "/hooks/*": no more than its first part, and that only where it can't be a secret. */
const outerRoute = (pathname: string): string =>
  /^\/[a-z_-]{1,12}(?=\/|$)/.exec(pathname)?.[0].concat('/*') ?? '/*'

/** The procedures a program asked for. */
function calledIn(pathname: string): Record<string, string> {
  const [, procedures] = /^\/(?:embed\/)?trpc\/([\w.,]{1,300})$/.exec(pathname) ?? []
  return procedures === undefined ? {} : { 'rpc.method': procedures }
}
