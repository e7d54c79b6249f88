import {
  type AlertPolicy,
  type Arrangement,
  arrangeAlerts,
  type Untold,
} from '../arrange-alerts.ts'
import type { CaseEvent } from '../events.ts'
import { type Instant, minutes } from '../instant.ts'
import { isMoot } from '../moot.ts'
import type { Agent } from '../people.ts'
import type { Case } from '../state.ts'
import { noAlerts } from './alert-figures.ts'

interface Waiting {
  id: string
  at: Instant
  cause: CaseEvent
  isHeld: boolean
  /** Null until it is put off. */
  until: Instant | null
}

type Cases = ReadonlyMap<number, Case>

/** A person of the team or a channel, and the alerts that wait for them. */
export class Receiver {
  readonly figures = noAlerts()
  /** When its alerts are arranged next. */
  looksAt: Instant | null = null
  readonly #agent: Agent | null
  #waiting: Waiting[] = []
  #toldAt: Instant[] = []
  #lastDigestAt: Instant | null = null

  constructor(agent: Agent | null) {
    this.#agent = agent
  }

  receive(cause: CaseEvent, at: Instant): void {
    this.figures.alerts += 1
    this.figures.waiting += 1
    const id = String(this.figures.alerts)
    this.#waiting.push({ id, at, cause, isHeld: false, until: null })
    this.looksAt = at
  }

  /** As live, what was put off for a case that turns critical is arranged as if it had just come. */
  hurry(caseId: number, at: Instant): boolean {
    const theirs = this.#waiting.filter(({ cause }) => cause.caseId === caseId)
    for (const each of theirs) each.until = null
    if (theirs.length > 0) this.looksAt = at
    return theirs.length > 0
  }

  arrange(policy: AlertPolicy, now: Instant, cases: Cases): void {
    const since = now - minutes(policy.storm.within)
    this.#toldAt = this.#toldAt.filter((at) => at > since)
    const receiver = {
      ...{ zone: this.#agent?.hours.zone ?? null, toldLately: this.#toldAt.length },
      ...{ lastDigestAt: this.#lastDigestAt, moreFollow: false },
    }
    const untold = this.#waiting.flatMap((each) => this.#untold(each, cases))
    for (const arrangement of arrangeAlerts(untold, receiver, policy, now)) {
      const ids = new Set(arrangement.alerts)
      const those = this.#waiting.filter(({ id }) => ids.has(id))
      this.#carryOut(arrangement, those, now)
    }
    const next = Math.min(...this.#waiting.map(({ until }) => until ?? now))
    this.looksAt = this.#waiting.length > 0 ? next : null
  }

  #untold({ id, at, cause, until }: Waiting, cases: Cases): Untold[] {
    const one = cases.get(cause.caseId)
    if (!one) return []
    const isAskedNoLonger = until !== null && isMoot(cause, this.#agent?.id ?? null, one)
    return [{ id, at, priority: one.priority, isMoot: isAskedNoLonger }]
  }

  #carryOut({ do: what, until }: Arrangement, alerts: Waiting[], now: Instant): void {
    const { figures } = this
    switch (what) {
      case 'hold':
        figures.held += alerts.filter(({ isHeld }) => !isHeld).length
        for (const each of alerts) Object.assign(each, { until, isHeld: true })
        return
      case 'wait':
        for (const each of alerts) each.until = until
        return
      case 'drop':
        figures.dropped += alerts.length
        break
      case 'tell':
        figures.atOnce += alerts.filter(({ isHeld }) => !isHeld).length
        figures.mails += alerts.length
        this.#toldAt.push(...alerts.map(() => now))
        break
      case 'digest':
        figures.gathered += alerts.length
        figures.digests += 1
        figures.mails += 1
        this.#lastDigestAt = now
        this.#toldAt.push(...alerts.map(() => now))
    }
    figures.waiting -= alerts.length
    const gone = new Set(alerts)
    this.#waiting = this.#waiting.filter((each) => !gone.has(each))
  }
}
