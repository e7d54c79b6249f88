import { seconds } from '@caselead/core/base/instant.ts'
import type { Handler } from 'hono'
import { cached } from '../../base/cached.ts'
import type { HasOwnName } from '../../http/own-names.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { healthOf } from '../../views/health.ts'

/**
 * `GET /healthz`: 200 when everything is up, 503 when not. Under a name that is not ours it says no
 * more than that. Many probes within a second get one answer.
 */
export const health = (runtime: Runtime, hasOwnName: HasOwnName): Handler => {
  const found = cached(runtime.steady, () => healthOf(runtime), seconds(1))
  return async (c) => {
    const { ok, ...more } = await found()
    return c.json(hasOwnName(c) ? { ok, ...more } : { ok }, ok ? 200 : 503)
  }
}
