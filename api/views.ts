export type * from './views/risk-types.ts'
export type * from './views/types.ts'
