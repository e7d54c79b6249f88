import type { Refunded } from '../matrix/authority.ts'
import type { CaseEvent } from './events.ts'

/** The refunds a case's events tell of. */
export const refundedIn = (events: readonly CaseEvent[]): Refunded[] =>
  events.flatMap(({ kind, at, data }) =>
    kind === 'refund_authorised' ? [{ by: data.by.id, usd: data.usd, at }] : [],
  )
