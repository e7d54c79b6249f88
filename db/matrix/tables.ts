import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Generated } from 'kysely'
import type { Json, Time } from '../columns.ts'

export interface MatrixTables {
  matrices: {
    version: number
    body: Json<Matrix>
    published_at: Time
    published_by: string
    /** Why it was published, for the team; empty where nobody said. */
    reason: Generated<string>
    /** A matrix cases can be opened under; history replayed from a log has one of its own. */
    current: Generated<boolean>
  }
}
