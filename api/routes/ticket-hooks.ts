import { seconds } from '@caselead/core/base/instant.ts'
import { type TicketTracker, ticketTrackers } from '@caselead/core/base/vocabulary.ts'
import { noteRefused } from '@caselead/db/tickets/trackers.ts'
import { type Context, Hono } from 'hono'
import { takeDelivery } from '../integrations/trackers/take-delivery.ts'
import { trackerWords } from '../integrations/trackers/words.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { secretSettings } from '../runtime/settings/trackers.ts'

/** Refusals of strangers are noted no more often. */
const noteEvery = seconds(10)

/**
 * `POST /hooks/tickets/…`: what trackers say of tickets, each in its own signed form. Whether a ticket is
 * known here is told to nobody: what is signed is accepted.
 */
export function ticketHooks(runtime: Runtime): Hono {
  const notedAt = new Map<TicketTracker, number>()
  const app = new Hono()
  for (const tracker of ticketTrackers) app.post(`/${tracker}`, (c) => take(c, tracker))
  return app

  async function take(c: Context, tracker: TicketTracker): Promise<Response> {
    const { secret } = runtime.trackers[tracker]
    if (secret === null)
      return c.json({ error: trackerWords.notSetUp(secretSettings[tracker]) }, 404)
    const sent = { body: await c.req.text(), headers: c.req.raw.headers }
    const taken = await takeDelivery(runtime, tracker, sent, secret)
    if (taken.is === 'taken') return c.body(null, 202)
    const { why } = taken
    if (isProof(why)) await noteStranger(tracker, why)
    return c.json({ error: trackerWords.refused[why] }, isProof(why) ? 401 : 400)
  }

  async function noteStranger(tracker: TicketTracker, why: Proof): Promise<void> {
    const at = runtime.steady()
    if (at - (notedAt.get(tracker) ?? Number.NEGATIVE_INFINITY) < noteEvery) return
    notedAt.set(tracker, at)
    await noteRefused(runtime.db, tracker, why, runtime.now())
  }
}

type Proof = 'unsigned' | 'signature' | 'time'

const isProof = (why: string): why is Proof =>
  why === 'unsigned' || why === 'signature' || why === 'time'
