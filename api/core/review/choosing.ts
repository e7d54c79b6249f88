import type { Instant } from '../base/instant.ts'
import type { CaseFacts } from '../figures/facts/case-facts.ts'
import { isWithin, type Span } from '../figures/period.ts'
import { isWrong, type Reason, type ReasonKind } from './reasons.ts'
import { reasonsOf } from './reasons-of.ts'
import { drawn } from './sample.ts'
import { stoppedWithin } from './stopped.ts'

/** A case that is worth a look, and why. */
export interface Chosen {
  id: number
  stoppedMs: number
  reasons: Reason[]
  /** An hour's meeting has room for it. */
  isOnAgenda: boolean
}

/** What a month was like: of the cases opened in it, and of the promises due in it. */
export interface MonthTold {
  opened: number
  escalated: number
  kept: number
  due: number
  stoppedMs: number
}

/** Of those that went wrong, nearly did, belong to the largest accounts, and were drawn. */
const room = { wrong: 8, near: 2, large: 2, drawn: 1 }
/** No more are chosen: the costliest are kept. */
export const mostChosen = 200
/** A review holds no more; what's added by hand finds room beside what was chosen. */
export const mostHeld = 250
const largeAccounts = 3

type Worth = Omit<Chosen, 'isOnAgenda'>

/** Chooses the cases of a month's review from the facts of all cases, given one after another. */
export class Choosing {
  readonly #span: Span
  readonly #asOf: Instant
  readonly #seed: string
  readonly #told: MonthTold = { opened: 0, escalated: 0, kept: 0, due: 0, stoppedMs: 0 }
  readonly #chosen: Worth[] = []
  readonly #largest = new Map<string, { value: number; worth: Worth }>()
  #drawn: { draw: number; worth: Worth } | null = null

  constructor(span: Span, asOf: Instant, seed: string) {
    this.#span = span
    this.#asOf = asOf
    this.#seed = seed
  }

  /** What was merged counts as the case it goes on as. */
  add(id: number, facts: CaseFacts): void {
    if (facts.mergedInto !== null) return
    const stoppedMs = stoppedWithin(facts, this.#span, this.#asOf)
    this.#tell(facts, stoppedMs)
    const worth = { id, stoppedMs, reasons: reasonsOf(facts, this.#span) }
    if (worth.reasons.length > 0) this.#chosen.push(worth)
    if (!isWithin(facts.openedAt, this.#span)) return
    this.#seeAccount(facts, worth)
    const draw = drawn(this.#seed, id)
    if (!this.#drawn || draw < this.#drawn.draw) this.#drawn = { draw, worth }
  }

  /** The costliest first; at most 200. */
  all(): { told: MonthTold; chosen: Chosen[] } {
    const chosen = new Map(this.#chosen.map((worth) => [worth.id, worth]))
    const alsoFor = (kind: ReasonKind, worth: Worth): void => {
      const known = chosen.get(worth.id) ?? worth
      chosen.set(worth.id, { ...known, reasons: [...known.reasons, { kind, n: 1, at: null }] })
    }
    for (const worth of this.#ofLargest()) alsoFor('large_account', worth)
    if (this.#drawn) alsoFor('sample', this.#drawn.worth)
    return { told: this.#told, chosen: withAgenda([...chosen.values()].toSorted(byCost)) }
  }

  #tell(facts: CaseFacts, stoppedMs: number): void {
    const told = this.#told
    told.stoppedMs += stoppedMs
    if (isWithin(facts.openedAt, this.#span)) {
      told.opened += 1
      if (facts.handoffs.length > 0) told.escalated += 1
    }
    for (const { by, how } of facts.promises) {
      if (how === null || !isWithin(by, this.#span)) continue
      told.due += 1
      if (how === 'kept') told.kept += 1
    }
  }

  /** Of each account its costliest case. */
  #seeAccount({ account, valueUsd }: CaseFacts, worth: Worth): void {
    const known = this.#largest.get(account)
    const isCostlier = !known || byCost(worth, known.worth) < 0
    if (isCostlier) this.#largest.set(account, { value: valueUsd, worth })
  }

  #ofLargest(): Worth[] {
    const sorted = [...this.#largest.values()].toSorted(
      (a, b) => b.value - a.value || a.worth.id - b.worth.id,
    )
    return sorted.slice(0, largeAccounts).map(({ worth }) => worth)
  }
}

/** How long the customer was stopped, then how much went wrong. */
function byCost(a: Worth, b: Worth): number {
  const wrong = ({ reasons }: Worth) => reasons.filter(isWrong).length
  return b.stoppedMs - a.stoppedMs || wrong(b) - wrong(a) || a.id - b.id
}

/** Each group fills its own room, so that what went well is seen, too. */
function withAgenda(sorted: readonly Worth[]): Chosen[] {
  const left = { ...room }
  const all = sorted.map((worth) => {
    const group = groupOf(worth)
    left[group] -= 1
    return { ...worth, isOnAgenda: left[group] >= 0 }
  })
  const on = all.filter(({ isOnAgenda }) => isOnAgenda)
  const others = all.filter(({ isOnAgenda }) => !isOnAgenda).slice(0, mostChosen - on.length)
  return [...on, ...others].toSorted(byCost)
}

function groupOf({ reasons }: Worth): keyof typeof room {
  if (reasons.some(isWrong)) return 'wrong'
  if (reasons.some(({ kind }) => kind === 'sample')) return 'drawn'
  return reasons.some(({ kind }) => kind === 'large_account') ? 'large' : 'near'
}
