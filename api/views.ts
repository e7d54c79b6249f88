export type * from './views/types.ts'
