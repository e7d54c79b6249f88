import { createHash, timingSafeEqual } from 'node:crypto'
import { seconds } from '@caselead/core/base/instant.ts'
import { breachedClocks, counts } from '@caselead/db/case/counts.ts'
import { patiently } from '@caselead/db/server/client.ts'
import type { Handler } from 'hono'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { cached } from '../../base/cached.ts'
import { within } from '../../base/within.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { type Health, healthOf } from '../../views/health.ts'

const patience = seconds(3)

/**
 * `GET /metrics`: how the desk and this process are, as Prometheus reads it. `docs/configuration.md` names
 * each. Whoever asks sends `METRICS_TOKEN` as a bearer token; without that setting it's not found.
 */
export const metrics = (runtime: Runtime, token: string | null): Handler => {
  if (token === null) return (c) => c.notFound()
  const told = new Registry()
  collectDefaultMetrics({ register: told, prefix: 'caselead_' })
  const show = gauges(told)
  const text = cached(
    runtime.steady,
    async () => {
      const [health, desk] = await Promise.all([healthOf(runtime), deskOf(runtime)])
      show(health, desk)
      return told.metrics()
    },
    seconds(1),
  )
  return async (c) => {
    const given = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (given === undefined || !isSame(given, token)) {
      c.header('www-authenticate', 'Bearer')
      return c.text('', 401)
    }
    return c.text(await text(), 200, { 'content-type': told.contentType })
  }
}

/** Null while the database doesn't answer. */
async function deskOf({ db }: Runtime) {
  try {
    const asking = () => Promise.all([counts(db), breachedClocks(db)])
    const [{ open, waiting, unaccepted }, late] = await within(
      patience,
      patiently(patience, asking),
    )
    return { open, waiting, unaccepted, late }
  } catch {
    return null
  }
}

type Desk = Awaited<ReturnType<typeof deskOf>>

/** What isn't known just now is left out, so that nobody takes it for nothing. */
function gauges(told: Registry): (health: Health, desk: Desk) => void {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `caselead_${name}`, help, registers: [told] })
  const show = (of: Gauge, value: number | null | undefined) =>
    value === null || value === undefined ? of.remove() : of.set(value)
  const up = gauge('database_up', 'Whether the database can be read and written')
  const ok = gauge('ok', 'Whether /healthz answers 200')
  const open = gauge('cases_open', 'Open cases, also those that wait for customers')
  const waiting = gauge('cases_waiting', 'Open cases that wait for customers')
  const unaccepted = gauge('handoffs_waiting', 'Escalated cases that nobody has accepted yet')
  const late = gauge('cases_late', 'Open cases with a missed clock')
  const lag = gauge('notice_lag_seconds', 'How far the engine is behind its most overdue clock')
  const outbox = gauge('outbox_waiting', 'Emails that wait to be sent, up to 1,000')
  const oldest = gauge('outbox_oldest_seconds', 'How long the oldest of them has waited')
  const aside = gauge('mail_set_aside', 'Received emails that wait for a decision, up to 1,000')
  const still = new Gauge({
    ...{ name: 'caselead_stands_still', registers: [told], labelNames: ['queue'] },
    help: 'Queues in which nothing has moved for five minutes although it should have',
  })
  return (health, desk) => {
    show(up, Number(health.database === 'up'))
    show(ok, Number(health.ok))
    show(open, desk?.open)
    show(waiting, desk?.waiting)
    show(unaccepted, desk?.unaccepted)
    show(late, desk?.late)
    show(lag, health.noticeLagMs === null ? null : health.noticeLagMs / 1000)
    show(outbox, health.outbox?.waiting)
    show(oldest, health.outbox && health.outbox.oldestMs / 1000)
    show(aside, health.mailSetAside)
    still.reset()
    for (const queue of health.standsStill) still.set({ queue }, 1)
  }
}

const isSame = (given: string, token: string): boolean =>
  timingSafeEqual(hashOf(given), hashOf(token))

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()
