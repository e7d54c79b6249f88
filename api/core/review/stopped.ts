import type { Instant } from '../base/instant.ts'
import type { CaseFacts } from '../figures/facts/case-facts.ts'
import type { Span } from '../figures/period.ts'

/**
 * How long everything was blocked for the customer within a span, in milliseconds on the wall: while the
 * case was open and its severity said so. It counts until `asOf` where it goes on.
 */
export function stoppedWithin(
  { stopped }: Pick<CaseFacts, 'stopped'>,
  span: Span,
  asOf: Instant,
): number {
  const end = Math.min(span.to, asOf)
  return stopped.reduce(
    (all, { from, to }) => all + Math.max(0, Math.min(to ?? end, end) - Math.max(from, span.from)),
    0,
  )
}
