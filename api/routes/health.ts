import type { Handler } from 'hono'
import type { Desk } from '../desk.ts'
import { healthOf } from '../views/health.ts'

/** `GET /healthz`: 200 when everything is up, 503 when not, with the engine's notice lag. */
export const health =
  (desk: Desk): Handler =>
  async (c) => {
    const found = await healthOf(desk)
    return c.json(found, found.ok ? 200 : 503)
  }
