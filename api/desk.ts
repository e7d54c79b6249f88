import type { Db } from '@caselead/db/cases.ts'
import type { Logger } from 'pino'
import type { Matrices } from './matrices.ts'

/** What every action needs of the running program. */
export interface Desk {
  db: Db
  /** The only clock: milliseconds since the epoch. */
  now: () => number
  /** Signs links and addresses; whoever has it can read every case. */
  secret: string
  /** Where customers reach the portal, without a slash at the end. */
  publicUrl: string
  matrices: Matrices
  log: Logger
}
