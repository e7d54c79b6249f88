import type { Desk } from './desk.ts'
import type { Visitor } from './visitor.ts'

/** What a request has: the running program and who asks. */
export interface Context {
  desk: Desk
  visitor: Visitor
  /** Whether the local mailbox may be looked at: no provider is set, and the visitor is trusted. */
  mailbox: boolean
}
