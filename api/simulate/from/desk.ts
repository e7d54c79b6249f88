import type { Instant } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { newestMatrix, nextMatrixVersion } from '@caselead/db/matrix/matrices.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { reachEmbedded } from '@caselead/db/server/embedded.ts'
import { isOutdated } from '@caselead/db/server/schema-version.ts'
import type { Db } from '@caselead/db/tables.ts'
import { business, staff } from '../../demo/cast.ts'
import { storedMatrix } from '../../matrix/stored.ts'
import type { Env } from '../../runtime/env.ts'
import { people } from '../../runtime/roster.ts'
import { CannotSimulate } from '../cannot-simulate.ts'
import { demoTeam } from '../scenario/people.ts'
import { simulateWords } from '../words.ts'

/** What is known of the desk: its matrix and team, and its record when it has one. */
export interface DeskSeen {
  db: Db | null
  matrix: Matrix
  /** What the next matrix to be published will be numbered. */
  nextVersion: number
  team: Agent[]
}

/** The matrix and the people of the demo, where there is no desk. */
export const demoDesk = (): DeskSeen => ({
  db: null,
  matrix: defaultMatrix(staff, business),
  nextVersion: 1,
  team: demoTeam(),
})

/** Shows the desk to `look`, in one moment of its record, and without any way to write to it. */
export async function lookAtDesk<T>(
  env: Pick<Env, 'databaseUrl' | 'dataDir'> & Partial<Pick<Env, 'listenUrl'>>,
  now: Instant,
  look: (desk: DeskSeen) => Promise<T>,
): Promise<T> {
  const postgres = env.databaseUrl ? null : await reachEmbedded({ dataDir: env.dataDir })
  const url = env.listenUrl ?? env.databaseUrl ?? postgres?.url
  if (!url) return look(demoDesk())
  const db = connect(readOnly(url), { max: 2 })
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => look(await readDesk(trx, now)))
  } finally {
    await db.destroy()
    await postgres?.stop()
  }
}

async function readDesk(db: Db, now: Instant): Promise<DeskSeen> {
  if (await isOtherVersion(db)) {
    throw new CannotSimulate(simulateWords.otherVersion)
  }
  const newest = await newestMatrix(db)
  if (!newest) throw new CannotSimulate(simulateWords.noMatrix)
  const matrix = storedMatrix(newest)
  return { db, matrix, nextVersion: await nextMatrixVersion(db), team: await people(db, now) }
}

/** A database nobody has migrated yet has no table to ask. */
const isOtherVersion = (db: Db): Promise<boolean> => isOutdated(db).catch(() => true)

function readOnly(url: string): string {
  const address = new URL(url)
  const own = address.searchParams.get('options') ?? ''
  address.searchParams.set('options', `${own} -c default_transaction_read_only=on`.trim())
  return address.href
}
