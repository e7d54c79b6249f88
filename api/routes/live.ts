import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { CaseNumber } from '../actions/verb.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../core/refusal.ts'
import type { Live } from '../live.ts'
import { customerCase } from '../views/read.ts'

const heartbeat = 25_000

/** `GET …/:number/live`: server-sent events, one `case` event whenever the case changed. */
export function live(hub: Live): Hono<{ Variables: { ctx: Context } }> {
  return new Hono<{ Variables: { ctx: Context } }>().get('/:number/live', async (c) => {
    const number = CaseNumber.safeParse(c.req.param('number'))
    if (!number.success) throw new Refusal('not_found', 'There is no such case.')
    const { seq } = await customerCase(c.get('ctx'), number.data)
    c.header('x-accel-buffering', 'no')
    return streamSSE(c, async (stream) => {
      const changes = hub.subscribe(number.data)
      stream.onAbort(() => changes.stop())
      await stream.writeSSE({ event: 'open', data: String(seq), retry: 1000 })
      while (!stream.aborted) {
        const changed = await changes.next(heartbeat)
        if (stream.aborted) break
        await (changed
          ? stream.writeSSE({ event: 'case', data: String(number.data) })
          : stream.write(': still here\n\n'))
      }
    })
  })
}
