import type { Actor } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import type { Refusal } from '../base/refusal.ts'
import type { Command } from '../case/commands.ts'
import type { Case } from '../case/state.ts'

/** One thing a person does to a case. */
export interface Act {
  actor: Actor
  command: Command
  /** Nobody did this: it follows from what somebody did. When it is refused, it did not happen. */
  assumed?: true
}

/** What people do to a case at one moment, seeing how it stands then. */
export interface RecordedAct {
  caseId: number
  at: Instant
  acts(one: Case | null): Act[]
  /** What is done in place of what was refused. */
  instead?: (refusal: Refusal) => Command
}

/** A deed as it was carried out. */
export interface CarriedOut extends Act {
  caseId: number
  at: Instant
}

/** What somebody did and could not have done. */
export interface Dropped {
  caseId: number
  at: Instant
  who: string
  what: Command['do']
  why: string
}

/** In the order of time; at one moment in the order given. */
export const inTime = (deeds: readonly RecordedAct[]): RecordedAct[] =>
  deeds.toSorted((a, b) => a.at - b.at)
