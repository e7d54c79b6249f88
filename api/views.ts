export type { Paging } from './views/paging.ts'
export type * from './views/risk-types.ts'
export type * from './views/team-types.ts'
export type * from './views/types.ts'
