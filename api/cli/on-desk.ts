import type { Instant } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { reachEmbedded } from '@caselead/db/server/embedded.ts'
import { isOutdated } from '@caselead/db/server/schema-version.ts'
import { steadyClock, wallClock } from '../base/clock.ts'
import { keptSecret } from '../base/kept-secret.ts'
import type { ChangeDeps } from '../record/change.ts'
import { newestCategoryModel } from '../runtime/category-model.ts'
import type { Env } from '../runtime/env.ts'
import { matrices } from '../runtime/matrices.ts'
import { people } from '../runtime/roster.ts'
import { matrixCommandWords } from './words.ts'

/** Does something at the desk of these settings, whether Caselead is running on it or not. */
export async function onDesk<T>(env: Env, deed: (runtime: ChangeDeps) => Promise<T>): Promise<T> {
  const postgres = env.databaseUrl ? null : await reachEmbedded({ dataDir: env.dataDir })
  const url = env.listenUrl ?? env.databaseUrl ?? postgres?.url
  if (!url) throw new Refusal('not_found', matrixCommandWords.noDesk)
  const db = connect(url, { max: 2 })
  try {
    if (await isOutdated(db).catch(() => true)) {
      throw new Refusal('conflict', matrixCommandWords.otherVersion)
    }
    const secret = env.secret ?? keptSecret(env)
    return await deed({
      ...{ db, secret, now: wallClock, matrices: matrices() },
      learned: newestCategoryModel(steadyClock),
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
