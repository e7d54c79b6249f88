import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import { type AlertFigures, noAlerts } from '@caselead/core/simulate/report/alert-figures.ts'
import { nextAt, nextLetterAt } from '@caselead/db/queues/next-at.ts'
import type { World } from './world.ts'

/** A clock that stops wherever alerts want to be looked at, and what became of each of them. */
export class AlertsLive {
  readonly #w: World
  /** Seen waiting for eight o'clock in the morning of their receiver. */
  readonly #held = new Set<string>()

  constructor(w: World) {
    this.#w = w
  }

  async moveTo(at: number): Promise<void> {
    for (let next = await this.#next(); next < at; next = await this.#next()) {
      await this.#w.moveTo(next)
      for (const { id, zone, next_at } of await this.#alerts()) {
        if (zone !== null && next_at !== null && isEight(zone, next_at)) this.#held.add(id)
      }
    }
    await this.#w.moveTo(at)
  }

  /** Of people by name, of channels by `channel:` and theirs. */
  async figures(): Promise<Record<string, AlertFigures>> {
    const found: Record<string, AlertFigures> = {}
    for (const { id, name, told_at, digest, next_at, carrier } of await this.#alerts()) {
      found[name] ??= noAlerts()
      const one = found[name]
      const isHeld = this.#held.has(id)
      one.alerts += 1
      one.held += Number(isHeld)
      one.mails += Number(told_at !== null && (digest ?? id) === id)
      one.atOnce += Number(told_at !== null && digest === null && !isHeld)
      one.gathered += Number(digest !== null)
      one.digests += Number(digest === id)
      one.dropped += Number(told_at === null && next_at === null)
      one.waiting += Number(carrier === 'alert' && next_at !== null)
    }
    return found
  }

  async #next(): Promise<number> {
    const { db } = this.#w
    const [clock, alert] = [await nextAt(db, 'clocks'), await nextLetterAt(db, 'alert')]
    return Math.min(clock ?? Number.POSITIVE_INFINITY, alert ?? Number.POSITIVE_INFINITY)
  }

  async #alerts() {
    const people = await this.#w.db.selectFrom('agents').selectAll().execute()
    const letters = await this.#w.db
      .selectFrom('outbox')
      .selectAll()
      .where('kind', '=', 'alert')
      .execute()
    return letters.map((letter) => {
      const agent = people.find(({ id }) => letter.recipient === `agent:${id}`)
      return { ...letter, name: agent?.name ?? letter.recipient, zone: zoneOf(agent?.hours) }
    })
  }
}

const zoneOf = (hours: unknown): string | null => (hours as Calendar | undefined)?.zone ?? null

const isEight = (timeZone: string, at: number): boolean =>
  new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(at) === '08:00:00'
