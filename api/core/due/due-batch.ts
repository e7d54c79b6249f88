import type { Instant } from '../base/instant.ts'
import { nextAt } from '../case/clocks.ts'
import type { Case } from '../case/state.ts'
import type { Agent } from '../team/people.ts'

/** So many due clocks are looked at in one go; the team is read afresh for the next. */
export const dueAtOnce = 100

/** Of cases with something due, those the next batch takes: the most overdue clocks first. */
export function batchOf(due: readonly Case[], now: Instant): Case[] {
  const clocks: { at: Instant; one: Case }[] = []
  for (const one of due) {
    for (const clock of one.clocks) {
      const at = nextAt(clock)
      if (at !== null && at <= now) clocks.push({ at, one })
    }
  }
  clocks.sort((a, b) => a.at - b.at || a.one.id - b.one.id)
  return [...new Set(clocks.slice(0, dueAtOnce).map(({ one }) => one))]
}

/** The next case of the batch is routed knowing where this one went. */
export function moveLoad(team: readonly Agent[], before: Case, after: Case): void {
  if (before.assignee?.id === after.assignee?.id) return
  for (const agent of team) {
    if (agent.id === before.assignee?.id) agent.load -= 1
    if (agent.id === after.assignee?.id) {
      agent.load += 1
      agent.lastAssignedAt = Math.max(agent.lastAssignedAt ?? 0, after.assignedAt ?? 0)
    }
  }
}
