import type { Caller } from '@caselead/api/routers/router.ts'

/** The in-process caller: the API's own procedures, without HTTP. */
export type Api = Pick<
  Caller,
  'anyone' | 'customer' | 'agent' | 'partner' | 'team' | 'accounts' | 'matrix' | 'mail' | 'mailbox'
>
export type Agent = Api['agent']
export type Partner = Api['partner']
export type Team = Api['team']
export type Accounts = Api['accounts']
export type Customer = Api['customer']

/** What every verb of the desk says: which case, what was seen of it, and which submission. */
export interface Basis {
  number: string
  seen: number
  key: string
}
