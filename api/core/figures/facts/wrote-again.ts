import type { Instant } from '../../base/instant.ts'
import type { CaseEvent } from '../../case/events.ts'
import { speaks } from '../../case/evolve/human-words.ts'
import type { Case } from '../../case/state.ts'

/**
 * When the customer first wrote again although it was our turn: after an escalation and before a person
 * spoke, or after a promise wasn't kept. Answers to our own questions are no such thing.
 */
export class WroteAgain {
  at: Instant | null = null
  #isOurTurn = false

  track(before: Case | null, after: Case, event: CaseEvent): void {
    if (this.at !== null || after.escalations === 0) return
    if (event.kind === 'escalated' || event.kind === 'promise_broken') this.#isOurTurn = true
    if (speaks(event)) this.#isOurTurn = false
    const asked = before?.waitingSince != null
    const isTurn = event.kind === 'customer_message' && after.recontacts > (before?.recontacts ?? 0)
    if (isTurn && this.#isOurTurn && !asked) this.at = event.at
  }
}
