import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Facts } from '@caselead/core/case/decision.ts'
import { CaseChange } from '../record/case-change.ts'
import { genesis } from '../record/hash.ts'
import type { Origin } from './commands.ts'
import { incidentDeeds } from './incident-deeds.ts'
import type { Step } from './steps.ts'

/** In a replay every clock is noticed in its own minute. */
export const inItsOwnMinute = (due: number): number => due

/** An incident's whole history through the decisions of the live desk, with its clock moved. */
export function runIncident(origin: Origin, id: number, steps: Step[], facts: Facts): CaseChange {
  const change = new CaseChange(id, null, genesis)
  for (const { at, acts, instead } of incidentDeeds(origin, id, steps)) {
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
