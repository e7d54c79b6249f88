import type { Handler } from 'hono'
import type { Desk } from '../desk.ts'
import { healthOf } from '../views/health.ts'
import type { HasOwnName } from './own-names.ts'

/**
 * `GET /healthz`: 200 when everything is up, 503 when not. Under a name that is not ours it says no
 * more than that.
 */
export const health =
  (desk: Desk, hasOwnName: HasOwnName): Handler =>
  async (c) => {
    const found = await healthOf(desk)
    return c.json(hasOwnName(c) ? found : { ok: found.ok }, found.ok ? 200 : 503)
  }
