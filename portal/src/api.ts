import type { Inputs } from '@caselead/api/routers/router.ts'
import type { Locals } from './locals.ts'

/** The in-process caller: the API's own procedures, without HTTP. */
export type Api = Locals['api']
export type Agent = Api['agent']
export type Partner = Api['partner']
export type Articles = Api['articles']
export type Reviews = Api['reviews']
export type ReviewActions = Api['reviewActions']
export type Reports = Api['reports']
export type Team = Api['team']
export type Accounts = Api['accounts']
export type Customer = Api['customer']

/** What every verb of the desk says: which case, what was seen of it, and which submission. */
export type Basis = Required<Pick<Inputs['agent']['resume'], 'number' | 'seen' | 'key'>>
