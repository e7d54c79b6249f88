import { refuse } from '../base/checks.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Unfolding } from '../case/decision.ts'
import { isOpen } from '../case/state.ts'
import { fire } from '../rules/rules.ts'

/** A warning comes early when a breach is likely; each step up in the odds may set off rules once. */
export function foresee(draft: Unfolding, { clock: id, odds, why }: CommandOf<'foresee'>): void {
  const { warnOdds } = draft.facts.matrix
  const clock = draft.case.clocks.find((each) => each.id === id)
  const isRunning = clock?.breachedAt === null && clock.dueAt !== null && isOpen(draft.case)
  if (!isRunning || clock.dueAt === null) refuse('conflict', 'This clock is not running.')
  if (odds <= (clock.foreseen ?? 0)) refuse('conflict', 'This was foreseen already.')
  const { kind, dueAt } = clock
  draft.record('breach_foreseen', { clock: id, kind, dueAt, odds, why })
  const warns = warnOdds !== null && odds >= warnOdds
  if (warns && clock.warnedAt === null && clock.warnAt !== null) {
    draft.record('clock_warned', { clock: id, kind, dueAt })
    fire(draft, { on: 'warned', clock })
  }
  fire(draft, { on: 'foreseen', clock, foreseen: { odds, before: clock.foreseen ?? 0 } })
}
