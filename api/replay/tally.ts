import type { CaseEvent } from '@caselead/core/case/events.ts'

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
    switch (event.kind) {
      case 'clock_warned':
        count(sums.warned, event.data.kind)
        break
      case 'clock_breached':
        count(sums.breached, event.data.kind)
        break
      case 'alerted':
        sums.toppedOut += Number(event.data.toppedOut)
        break
      case 'escalated':
        escalated = true
        count(
          sums.escalationsByRule,
          event.actor.type === 'system' ? event.actor.rule : 'by a person of the log',
        )
        break
      default:
    }
  }
  sums.casesEscalated += Number(escalated)
}
