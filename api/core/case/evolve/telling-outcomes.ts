import type { CaseEvent } from '../events.ts'
import type { PromiseOutcome } from '../promise-outcomes.ts'
import { speaks } from './human-words.ts'

/**
 * What became of each promise to tell a customer of a ticket: a person wrote by then, or after it, or
 * not yet. One that somebody declined, or that the ticket took back, before its time counts as none.
 */
export function tellingOutcomes(events: readonly CaseEvent[]): PromiseOutcome[] {
  const told: PromiseOutcome[] = []
  let lead: string | null = null
  let running: PromiseOutcome | null = null
  for (const event of events) {
    if (event.kind === 'lead_named') lead = event.data.lead.id
    if (event.kind === 'ticket_changed' && event.data.tellBy !== undefined) {
      running = { by: event.data.tellBy, how: null, lead }
      told.push(running)
    }
    if (running === null) continue
    if (isBreach(event)) Object.assign(running, { how: 'broken', lead })
    if (speaks(event)) running.how = event.at <= running.by ? 'kept' : 'late'
    else if (!ends(event)) continue
    else if (running.how === null) told.splice(told.indexOf(running), 1)
    running = null
  }
  return told
}

const isBreach = (event: CaseEvent): boolean =>
  event.kind === 'clock_breached' && event.data.kind === 'tell_customer'

function ends(event: CaseEvent): boolean {
  if (event.kind === 'ticket_changed') {
    return ['open', 'in_progress', 'reopened'].includes(event.data.state)
  }
  if (event.kind === 'closed') return event.actor.type !== 'system'
  return event.kind === 'telling_declined' || event.kind === 'merged'
}
