import type { Actor } from '@caselead/core/base/actor.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import type { DecisionInput } from '@caselead/core/case/decision.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { decide } from '@caselead/core/decide/decide.ts'
import { runClocks } from '@caselead/core/due/due.ts'
import { tellEarly } from '@caselead/core/due/tell-early.ts'
import type { ClockRow } from '@caselead/db/case/write-cases.ts'
import { clockRows } from './rows.ts'

type Outcome = { case: Case; events: CaseEvent[] }

/** One case on its way from what was read to what will be written, step by step. */
export class PendingChange {
  readonly id: number
  readonly before: Case | null
  /** The hash its first new event continues from. */
  readonly hash: Buffer
  readonly events: CaseEvent[] = []
  readonly clocks = new Map<string, ClockRow>()
  #now: Case | null

  constructor(id: number, before: Case | null, hash: Buffer) {
    this.id = id
    this.before = before
    this.hash = hash
    this.#now = before
  }

  /** Nothing was opened yet. */
  get isEmpty(): boolean {
    return this.#now === null
  }

  get after(): Case {
    if (!this.#now) throw new Error(`nothing happened to case ${this.id}`)
    return this.#now
  }

  /** Whatever fell due by then happens first, so that no command hides a missed deadline. */
  step(command: Command, at: number, actor: Actor, facts: DecisionInput): void {
    this.runClocks(at, facts)
    this.#take(decide(this.#now, this.id, command, at, actor, facts), at)
  }

  runClocks(at: number, facts: DecisionInput, noticedAt?: (due: number) => number): void {
    if (this.#now) this.#take(runClocks(this.#now, at, facts, noticedAt), at)
  }

  /** Clocks that are due by then run first. */
  tellEarly(at: number, facts: DecisionInput): void {
    this.runClocks(at, facts)
    if (this.#now) this.#take(tellEarly(this.#now, at, facts), at)
  }

  #take({ case: after, events }: Outcome, at: number): void {
    if (events.length === 0) return
    for (const row of clockRows(this.#now, after, at)) this.clocks.set(row.id, row)
    this.events.push(...events)
    this.#now = after
  }
}
