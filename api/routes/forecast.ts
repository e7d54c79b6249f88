import type { Context } from 'hono'
import { z } from 'zod'
import { Refusal } from '../core/refusal.ts'
import { impacts, urgencies } from '../core/words.ts'
import { whatWillHappen } from '../views/read.ts'
import type { Vars } from './who-asks.ts'

const Weight = z.object({ impact: z.enum(impacts), urgency: z.enum(urgencies) })

/** `GET /api/forecast?impact=&urgency=`: what a new case may count on, as JSON. */
export async function forecastRoute(c: Context<Vars>): Promise<Response> {
  const weight = Weight.safeParse(c.req.query())
  if (!weight.success) throw new Refusal('invalid', 'Please say who is affected and how much.')
  return c.json(await whatWillHappen(c.get('ctx'), weight.data.impact, weight.data.urgency))
}
