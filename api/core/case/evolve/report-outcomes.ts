import type { CaseEvent } from '../events.ts'
import type { PromiseOutcome } from '../promise-outcomes.ts'

/**
 * What became of each promise of a report: sent by then, or after it, or not yet. One that was promised
 * anew, or withdrawn, before its time counts as none.
 */
export function reportOutcomes(events: readonly CaseEvent[]): PromiseOutcome[] {
  const told: PromiseOutcome[] = []
  let running: PromiseOutcome | null = null
  for (const event of events) {
    if (running !== null && event.kind === 'clock_breached' && event.data.kind === 'report') {
      running.how = 'broken'
    }
    if (running !== null && event.kind === 'report_sent') {
      running.how = event.at <= running.by ? 'kept' : 'late'
      running = null
    }
    if (event.kind === 'report_promised' || event.kind === 'report_withdrawn') {
      if (running !== null && running.how === null) told.splice(told.indexOf(running), 1)
      running = null
    }
    if (event.kind !== 'report_promised') continue
    running = { by: event.data.by, how: null, lead: event.data.writer.id }
    told.push(running)
  }
  return told
}
