import { counted, times } from '../base/counted.ts'
import { type Scored, scoredBy } from './scored.ts'

/** An account's cases before this one. */
export interface AccountHistory {
  /** Not yet resolved. */
  open: number
  /** Opened in the last 90 days, and of these: */
  recent: number
  escalated: number
  reopened: number
}

/** What a case itself tells of it. */
interface Borne {
  account: { vip: boolean }
  /** Messages since the last answer. */
  recontacts: number
  reopens: number
}

/** How much this customer has had to bear already. */
export function strainOf(one: Borne, history: AccountHistory | undefined): Scored {
  const { open = 0, recent = 0, escalated = 0, reopened = 0 } = history ?? {}
  const reasons: (readonly [string, number] | false)[] = [
    one.account.vip && (['a VIP account', 0.2] as const),
    one.recontacts > 1 && ([`wrote ${one.recontacts} times without an answer`, 0.3] as const),
    one.reopens > 0 && ([`reopened ${times(one.reopens)}`, 0.3] as const),
    open > 1 && ([counted(open, 'other open case'), 0.2] as const),
    recent > 4 && ([`${recent} cases in 90 days`, 0.2] as const),
    escalated > 0 && ([`${counted(escalated, 'case')} escalated in 90 days`, 0.3] as const),
    reopened > 0 && ([`${counted(reopened, 'case')} reopened in 90 days`, 0.3] as const),
  ]
  return scoredBy(reasons.filter((reason) => reason !== false))
}
