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
    const attributes = { 'http.request.method': method }
    return inSpan({ name, kind: SpanKind.SERVER, attributes }, async (span) => {
      span.setAttribute('http.route', outerRoute(pathname))
      const response = await handle(request, env)
      tell(span, response.status)
      // What isn't there was named by a stranger.
      if (response.status !== 404) span.setAttributes(calledIn(pathname))
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

/** "/hooks/*": its first part where it's one of ours, so that nobody else names anything. */
function outerRoute(pathname: string): string {
  const [, first = ''] = pathname.split('/', 2)
  return ourParts.has(first) ? `/${first}/*` : '/*'
}

const ourParts = new Set([
  ...['_astro', 'api', 'cases', 'desk', 'embed', 'files', 'healthz', 'help', 'hooks', 'mailbox'],
  ...['metrics', 'trpc', 'widget'],
])

/** The procedures a program asked for, up to a few: their names, where they look like names. */
function calledIn(pathname: string): Record<string, string> {
  const [, procedures] =
    /^\/(?:embed\/)?trpc\/((?:[a-z]{1,20}\.)?[A-Za-z]{1,40})$/.exec(pathname) ?? []
  return procedures === undefined ? {} : { 'rpc.method': procedures }
}
