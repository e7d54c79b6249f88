import { Refusal } from '@caselead/core/base/refusal.ts'
import type { DecisionInput } from '@caselead/core/case/decision.ts'
import { genesis } from '../record/hash.ts'
import { PendingChange } from '../record/pending-change.ts'
import type { Origin } from './commands.ts'
import { incidentActs } from './incident-deeds.ts'
import type { Step } from './steps.ts'

/** In a replay every clock is noticed in its own minute. */
export const inItsOwnMinute = (due: number): number => due

/** An incident's whole history through the decisions of the live desk, with its clock moved. */
export function runIncident(
  origin: Origin,
  id: number,
  steps: Step[],
  facts: DecisionInput,
): PendingChange {
  const change = new PendingChange(id, null, genesis)
  for (const { at, acts, instead } of incidentActs(origin, id, steps)) {
    change.runClocks(at, facts, inItsOwnMinute)
    for (const { actor, command } of acts(change.isEmpty ? null : change.after)) {
      try {
        change.step(command, at, actor, facts)
      } catch (error) {
        if (!(error instanceof Refusal) || change.isEmpty || !instead) throw error
        change.step(instead(error), at, actor, facts)
      }
    }
  }
  return change
}
