import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Context } from 'hono'
import type { Vars } from '../http/authenticate.ts'
import { DraftCase, whatWillHappen } from '../views/customer/forecast.ts'

/**
 * `POST /api/forecast` with `{ impact, urgency, subject?, body? }`: what opening this case would lead
 * to, as JSON. `GET` with `impact` and `urgency` does without the words, which belong in no address.
 */
export async function forecastRoute(c: Context<Vars>): Promise<Response> {
  const asked = c.req.method === 'POST' ? await c.req.json().catch(() => null) : c.req.query()
  const draft = DraftCase.safeParse(asked)
  if (!draft.success) throw new Refusal('invalid', 'Choose who is affected and how severe it is.')
  return c.json(await whatWillHappen(c.get('ctx'), draft.data))
}
