import { connect } from '@caselead/db/connect.ts'
import { reachEmbedded } from '@caselead/db/embedded.ts'
import { isOutdated } from '@caselead/db/schema-version.ts'
import type { Changing } from '../change.ts'
import { steadyClock, wallClock } from '../clock.ts'
import type { Instant } from '../core/instant.ts'
import type { Agent } from '../core/people.ts'
import { Refusal } from '../core/refusal.ts'
import type { Env } from '../env.ts'
import { keptSecret } from '../kept-secret.ts'
import { learned } from '../learned.ts'
import { matrices } from '../matrices.ts'
import { people } from '../people.ts'

/** Does something at the desk of these settings, whether Caselead is running on it or not. */
export async function onDesk<T>(env: Env, deed: (desk: Changing) => Promise<T>): Promise<T> {
  const postgres = env.databaseUrl ? null : await reachEmbedded({ dataDir: env.dataDir })
  const url = env.listenUrl ?? env.databaseUrl ?? postgres?.url
  if (!url) {
    const mend = 'Start Caselead once (npm start), or set DATABASE_URL or DATA_DIR.'
    throw new Refusal('not_found', `There is no desk here yet. ${mend}`)
  }
  const db = connect(url, { max: 2 })
  try {
    if (await isOutdated(db).catch(() => true)) {
      throw new Refusal('conflict', 'This database is of another version of Caselead.')
    }
    const secret = env.secret ?? keptSecret(env)
    return await deed({
      ...{ db, secret, now: wallClock, matrices: matrices() },
      learned: learned(steadyClock),
      hosted: null,
    })
  } finally {
    await db.destroy()
    await postgres?.stop()
  }
}

/** The team of the desk, if there is one. */
export async function teamIfReachable(env: Env, now: Instant): Promise<Agent[] | null> {
  try {
    return await onDesk(env, ({ db }) => people(db, now))
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
