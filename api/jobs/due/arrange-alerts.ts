import { type Arrangement, arrangeAlerts, type Untold } from '@caselead/core/alerts/arrange.ts'
import { isMoot } from '@caselead/core/alerts/moot.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import type { Reader } from '@caselead/core/case/kinds/kind.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { mostOverdue } from '@caselead/db/case/counts.ts'
import { notify } from '@caselead/db/notify.ts'
import {
  lockReceiver,
  nextReceiver,
  toldLately,
  type WaitingAlert,
  waitingAlerts,
} from '@caselead/db/queues/alerts.ts'
import type { Carrier } from '@caselead/db/queues/letters.ts'
import {
  dropAlerts,
  putOffAlerts,
  putOffReceiver,
  tellAlerts,
} from '@caselead/db/queues/tell-alerts.ts'
import type { Db } from '@caselead/db/tables.ts'
import { tryAgainAfter } from '../../base/back-off.ts'
import { isUnreachable, reasonOf } from '../../base/report.ts'
import { asEvent } from '../../record/read.ts'
import { asTold, boundAsOne, wasPutOff } from '../../record/told-alerts.ts'
import { colleagues } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** Read with their cases and told of as one at the most. */
const atOnce = 500

/**
 * Arranges when and how one receiver hears of all the alerts that wait for them; answers whether
 * anything was to be arranged. What is told as one is bound in this transaction, so that a letter
 * interrupted on its way says the same when it is sent again.
 */
export async function arrangeNext(runtime: Runtime): Promise<boolean> {
  const recipient = await nextReceiver(runtime.db, runtime.now())
  if (recipient === null) return false
  try {
    await runtime.db.transaction().execute(async (db) => {
      await arrange(db, runtime, recipient, await lockReceiver(db, recipient))
    })
  } catch (error) {
    if (isUnreachable(error)) throw error
    runtime.log.error({ error, recipient }, 'alerts could not be arranged')
    const reason = reasonOf(error)
    await putOffReceiver(runtime.db, recipient, { until: runtime.now() + tryAgainAfter, reason })
  }
  return true
}

async function arrange(db: Db, runtime: Runtime, recipient: string, ids: string[]): Promise<void> {
  const now = runtime.now()
  const { storm, quietHours, channels } = await runtime.matrices.current(db)
  const agent = (await colleagues(db, now)).find(({ id }) => recipient === `agent:${id}`) ?? null
  const { count, lastDigestAt } = await toldLately(db, recipient, {
    ...{ since: now - minutes(storm.within), now },
  })
  const overdue = await mostOverdue(db, now)
  const receiver = {
    zone: agent?.hours.zone ?? null,
    ...{ toldLately: count, lastDigestAt, moreFollow: overdue !== null },
  }
  const carrier = carrierOf(recipient, channels)
  const matrixOf = (version: number) => runtime.matrices.version(db, version)
  for (let from = 0; from < ids.length; from += atOnce) {
    const waiting = await waitingAlerts(db, ids.slice(from, from + atOnce))
    const untold = waiting.map((alert) => untoldOf(alert, agent))
    for (const each of arrangeAlerts(untold, receiver, { storm, quietHours }, now)) {
      const those = new Set(each.alerts)
      const alerts = waiting.filter(({ id }) => those.has(id))
      await carryOut(db, each, alerts, { carrier, reader: readerOf(agent), matrixOf, now })
    }
    receiver.toldLately += waiting.length
  }
}

function untoldOf(alert: WaitingAlert, agent: Agent | null): Untold {
  const one = alert.state
  const moot = wasPutOff(alert) && isMoot(asEvent(alert.cause).kind, agent?.id ?? null, one)
  return { id: alert.id, at: alert.created_at, priority: one.priority, isMoot: moot }
}

const readerOf = (agent: Agent | null): Reader => {
  if (!agent) return 'channel'
  return agent.role === 'partner' ? 'partner' : 'person'
}

/** By the newest matrix, so that an address is mended by publishing. */
function carrierOf(recipient: string, channels: Record<string, { kind: string }>): Carrier {
  if (!recipient.startsWith('channel:')) return 'mail'
  return channels[recipient.slice('channel:'.length)]?.kind === 'email' ? 'mail' : 'hook'
}

interface How {
  carrier: Carrier
  reader: Reader
  matrixOf: (version: number) => Promise<Matrix>
  now: number
}

async function carryOut(
  db: Db,
  { do: what, until }: Arrangement,
  alerts: WaitingAlert[],
  { carrier, reader, matrixOf, now }: How,
): Promise<void> {
  const ids = alerts.map(({ id }) => id)
  switch (what) {
    case 'hold':
    case 'wait':
      await putOffAlerts(db, ids, until ?? now)
      return
    case 'drop':
      await dropAlerts(db, ids, 'it was asked no longer when it could be told')
      return
    case 'tell':
      await tellAlerts(db, carrier, alerts.map(asTold), now)
      break
    case 'digest':
      await tellAlerts(db, carrier, await boundAsOne(alerts, reader, matrixOf), now)
  }
  await notify(db, [{ channel: 'outbox', payload: '' }])
}
