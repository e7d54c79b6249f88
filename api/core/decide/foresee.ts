import { refuse } from '../base/checks.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Decision } from '../case/decision.ts'
import { isOpen } from '../case/state.ts'
import { fire } from '../rules/rules.ts'
import { decideWords } from './words.ts'

/** A warning comes early when a breach is likely; each step up in the odds may set off rules once. */
export function foresee(decision: Decision, { clock: id, odds, why }: CommandOf<'foresee'>): void {
  const { warnOdds } = decision.facts.matrix
  const clock = decision.case.clocks.find((each) => each.id === id)
  const isRunning = clock?.breachedAt === null && clock.dueAt !== null && isOpen(decision.case)
  if (!isRunning || clock.dueAt === null) refuse('conflict', decideWords.clockNotRunning)
  if (odds <= (clock.foreseen ?? 0)) refuse('conflict', decideWords.alreadyForeseen)
  const { kind, dueAt } = clock
  decision.record('breach_foreseen', { clock: id, kind, dueAt, odds, why })
  const warns = warnOdds !== null && odds >= warnOdds
  if (warns && clock.warnedAt === null && clock.warnAt !== null) {
    decision.record('clock_warned', { clock: id, kind, dueAt })
    fire(decision, { on: 'warned', clock })
  }
  fire(decision, { on: 'foreseen', clock, foreseen: { odds, before: clock.foreseen ?? 0 } })
}
