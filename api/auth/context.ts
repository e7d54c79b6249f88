import type { Runtime } from '../runtime/runtime.ts'
import type { Visitor } from './visitor.ts'

/** What a request has: the running program and who asks. */
export interface Context {
  runtime: Runtime
  visitor: Visitor
  /** They once opened an address that Caselead printed when it started. */
  operator: boolean
  /** Whether the local mailbox may be looked at: there is one, and this is the operator or an admin. */
  mailbox: boolean
  /** The network they ask from; none where the program itself does. */
  network?: string | undefined
  /** What their browser calls itself; empty if it doesn't say. */
  browser?: string | undefined
}
