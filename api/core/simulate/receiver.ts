import {
  type AlertPolicy,
  type Arrangement,
  arrangeAlerts,
  type Untold,
} from '../alerts/arrange.ts'
import { isMoot } from '../alerts/moot.ts'
import { type Instant, minutes } from '../base/instant.ts'
import type { CaseEvent, EventKind } from '../case/events.ts'
import type { Case } from '../case/state.ts'
import type { Agent } from '../team/people.ts'
import { noAlerts } from './report/alert-figures.ts'

interface Waiting {
  id: string
  at: Instant
  caseId: number
  cause: EventKind
  isHeld: boolean
  /** Null until it is put off. */
  until: Instant | null
}

/** As it stands now. */
export type CaseOf = (id: number) => Case | null

/** A person of the team or a channel, and the alerts that wait for them. */
export class Receiver {
  readonly number: number
  readonly figures = noAlerts()
  /** When its alerts are arranged next. */
  looksAt: Instant | null = null
  readonly #agent: Agent | null
  #waiting: Waiting[] = []
  #toldAt: Instant[] = []
  #lastDigestAt: Instant | null = null

  constructor(number: number, agent: Agent | null) {
    this.number = number
    this.#agent = agent
  }

  receive({ caseId, kind: cause }: CaseEvent, at: Instant): void {
    this.figures.alerts += 1
    this.figures.waiting += 1
    const id = String(this.figures.alerts)
    this.#waiting.push({ id, at, caseId, cause, isHeld: false, until: null })
    this.looksAt = at
  }

  /** As live, what was put off for a case that turns critical is arranged as if it had just come. */
  hurry(caseId: number, at: Instant): boolean {
    const theirs = this.#waiting.filter((each) => each.caseId === caseId)
    for (const each of theirs) each.until = null
    if (theirs.length > 0) this.looksAt = at
    return theirs.length > 0
  }

  arrange(policy: AlertPolicy, now: Instant, caseOf: CaseOf): void {
    const since = now - minutes(policy.storm.within)
    while ((this.#toldAt[0] ?? now) <= since) this.#toldAt.shift()
    const receiver = {
      ...{ zone: this.#agent?.hours.zone ?? null, toldLately: this.#toldAt.length },
      ...{ lastDigestAt: this.#lastDigestAt, moreFollow: false },
    }
    const untold = this.#untold(caseOf)
    for (const arrangement of arrangeAlerts(untold, receiver, policy, now)) {
      this.#carryOut(arrangement, this.#those(arrangement.alerts), now)
    }
    this.looksAt = null
    for (const { until } of this.#waiting) {
      if (until !== null) this.looksAt = Math.min(this.looksAt ?? until, until)
    }
  }

  #those(ids: readonly string[]): Waiting[] {
    if (ids.length === this.#waiting.length) return this.#waiting
    const named = new Set(ids)
    return this.#waiting.filter(({ id }) => named.has(id))
  }

  #untold(caseOf: CaseOf): Untold[] {
    const me = this.#agent?.id ?? null
    const untold: Untold[] = []
    for (const { id, at, caseId, cause, until } of this.#waiting) {
      const one = caseOf(caseId)
      const isAskedNoLonger = until !== null && one !== null && isMoot(cause, me, one)
      if (one) untold.push({ id, at, priority: one.priority, isMoot: isAskedNoLonger })
    }
    return untold
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
    this.#waiting = without(this.#waiting, alerts)
  }
}

function without(all: Waiting[], some: Waiting[]): Waiting[] {
  if (some.length === all.length) return []
  const gone = new Set(some)
  return all.filter((each) => !gone.has(each))
}
