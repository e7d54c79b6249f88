import { type Instant, minutes, seconds } from '../base/instant.ts'
import type { Priority } from '../base/vocabulary.ts'
import { quietUntil } from '../calendar/quiet-hours.ts'
import type { Matrix } from '../matrix/matrix.ts'

/** An alert its receiver has not been told of, with its case as it is now. */
export interface Untold {
  id: string
  at: Instant
  priority: Priority
  /** It was put off before, and what it called for is no longer asked. */
  isMoot: boolean
}

/** A person, who has quiet hours, or a channel of the matrix, which has none. */
export interface Receiver {
  zone: string | null
  /** How many alerts they were told of within the storm's span. */
  toldLately: number
  /** When they were last told of alerts as one. */
  lastDigestAt: Instant | null
  /** More may follow at once: clocks are falling due that nobody has looked at yet. */
  moreFollow: boolean
}

export interface Arrangement {
  /**
   * `tell` is each by itself; `digest` all as one; `hold` until quiet hours end; `wait` for more;
   * `drop` says nothing any more.
   */
  do: 'tell' | 'digest' | 'hold' | 'wait' | 'drop'
  alerts: string[]
  /** Until when a `hold` or a `wait` lasts. */
  until: Instant | null
}

export type AlertPolicy = Pick<Matrix, 'quietHours' | 'storm'>

/** While clocks are being worked off, what they set off is told together, within reason. */
const together = seconds(1)
const withinReason = seconds(10)

/** So long the alerts of a storm are gathered before they are told as one. */
const gathering = minutes(1)
const gatheringWithP1 = seconds(10)

/** What becomes of all the alerts that wait for one receiver. */
export function arrangeAlerts(
  waiting: readonly Untold[],
  receiver: Receiver,
  policy: AlertPolicy,
  now: Instant,
): Arrangement[] {
  const untold = waiting.map((each) => waitedFor(each, now))
  const moot = untold.filter(({ isMoot }) => isMoot)
  const asked = untold.filter(({ isMoot }) => !isMoot)
  const { zone } = receiver
  const quietEnds = zone === null ? null : quietUntil(policy.quietHours, zone, now)
  const isHeld = ({ priority }: Untold) => quietEnds !== null && priority !== 'P1'
  const held = asked.filter(isHeld)
  const ready = asked.filter((each) => !isHeld(each))
  return [
    arrangement('drop', moot),
    arrangement('hold', held, quietEnds),
    toldNow(ready, receiver, policy, now),
  ].filter(({ alerts }) => alerts.length > 0)
}

/** What comes from the future was made before the clock was set back, and has waited long enough. */
const waitedFor = (alert: Untold, now: Instant): Untold =>
  alert.at > now ? { ...alert, at: now - gathering } : alert

function toldNow(
  ready: Untold[],
  receiver: Receiver,
  { storm }: AlertPolicy,
  now: Instant,
): Arrangement {
  const { lastDigestAt, toldLately, moreFollow } = receiver
  const goesOnUntil = lastDigestAt === null ? null : lastDigestAt + minutes(storm.within)
  const goesOn = goesOnUntil !== null && earliest(ready) < goesOnUntil
  const isStorm = goesOn || toldLately + ready.length >= storm.alerts
  const critical = ready.filter(({ priority }) => priority === 'P1')
  if (!isStorm) {
    const tellNow = !moreFollow || critical.length > 0 || now >= earliest(ready) + withinReason
    return tellNow ? arrangement('tell', ready) : arrangement('wait', ready, now + together)
  }
  const until = Math.min(
    goesOn ? goesOnUntil : earliest(ready) + gathering,
    earliest(critical) + gatheringWithP1,
  )
  return now < until ? arrangement('wait', ready, until) : arrangement('digest', ready)
}

const earliest = (alerts: Untold[]): Instant => Math.min(...alerts.map(({ at }) => at))

const arrangement = (
  what: Arrangement['do'],
  alerts: Untold[],
  until: Instant | null = null,
): Arrangement => ({ do: what, alerts: alerts.map(({ id }) => id), until })
