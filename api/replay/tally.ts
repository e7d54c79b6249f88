import type { CaseEvent } from '@caselead/core/case/events.ts'
import { kindOf } from '@caselead/core/case/kinds/catalogue.ts'

/** What one way of handling the log's incidents amounted to. */
export interface Tally {
  events: number
  warned: Record<string, number>
  breached: Record<string, number>
  escalationsByRule: Record<string, number>
  casesEscalated: number
  toppedOut: number
}

export const emptyTally = (): Tally => ({
  events: 0,
  warned: {},
  breached: {},
  escalationsByRule: {},
  casesEscalated: 0,
  toppedOut: 0,
})

const count = (counts: Record<string, number>, name: string): void => {
  counts[name] = (Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0) + 1
}

/** Adds the events of one case. */
export function tally(sums: Tally, events: readonly CaseEvent[]): void {
  let escalated = false
  sums.events += events.length
  for (const event of events) {
    const counted = kindOf(event).counted?.(event) ?? null
    switch (counted?.as) {
      case 'warning':
        count(sums.warned, counted.clock)
        break
      case 'breach':
        count(sums.breached, counted.clock)
        break
      case 'topped out':
        sums.toppedOut += 1
        break
      case 'climb': {
        escalated = true
        const { actor } = event
        count(
          sums.escalationsByRule,
          actor.type === 'system' ? actor.rule : 'by a person of the log',
        )
        break
      }
      case 'opening':
      case 'acceptance':
      case 'broken promise':
      case undefined:
    }
  }
  sums.casesEscalated += Number(escalated)
}
