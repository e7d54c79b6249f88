import { Refusal } from '../core/refusal.ts'
import type { Facts } from '../core/unfolding.ts'
import { CaseChange } from '../record/case-change.ts'
import { genesis } from '../record/hash.ts'
import { actorOf, commandsFor, inWords, type Origin } from './commands.ts'
import type { Step } from './steps.ts'

/** In a replay every clock is noticed in its own minute. */
export const inItsOwnMinute = (due: number): number => due

/** An incident's whole history through the decisions of the live desk, with its clock moved. */
export function runIncident(origin: Origin, id: number, steps: Step[], facts: Facts): CaseChange {
  const change = new CaseChange(id, null, genesis)
  for (const step of steps) {
    change.runClocks(step.at, facts, inItsOwnMinute)
    const one = change.isEmpty ? null : change.after
    for (const command of commandsFor(origin, step, steps, one)) {
      try {
        change.step(command, step.at, actorOf(origin, step), facts)
      } catch (error) {
        if (!(error instanceof Refusal) || change.isEmpty) throw error
        const body = `${inWords(step)}: ${error.message}`
        change.step({ do: 'note', body }, step.at, actorOf(origin, step), facts)
      }
    }
  }
  return change
}
