import { type Attributes, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'

const tracer = trace.getTracer('caselead')

interface Named {
  name: string
  kind: SpanKind
  attributes: Attributes
}

/** Does something inside a span of its own: what it does in turn belongs to it. */
export const inSpan = <T>(
  { name, ...options }: Named,
  work: (span: Span) => Promise<T>,
): Promise<T> =>
  tracer.startActiveSpan(name, options, async (span) => {
    try {
      return await work(span)
    } catch (error) {
      failed(span, error)
      throw error
    } finally {
      span.end()
    }
  })

/** A job that runs by the clock. */
export const inJob = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  inSpan({ name, kind: SpanKind.INTERNAL, attributes: {} }, work)

/** What the database was asked by whoever is traced: the statement without its values, after the fact. */
export function queryDone({ text, ms, error }: { text: string; ms: number; error: unknown }): void {
  if (!trace.getActiveSpan()) return
  const [operation = 'query'] = /\w+/.exec(text) ?? []
  const span = tracer.startSpan(operation.toUpperCase(), {
    kind: SpanKind.CLIENT,
    startTime: performance.now() - ms,
    attributes: { 'db.system.name': 'postgresql', 'db.query.text': text.slice(0, longestText) },
  })
  if (error !== null) failed(span, error)
  span.end()
}

const longestText = 2000

/** By what kind of error; its message may say what somebody wrote. */
function failed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR })
  span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown')
}
