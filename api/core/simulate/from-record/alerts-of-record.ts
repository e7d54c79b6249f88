import type { AlertPolicy } from '../../alerts/arrange.ts'
import type { Instant } from '../../base/instant.ts'
import type { CaseEvent } from '../../case/events.ts'
import { evolve } from '../../case/evolve/evolve.ts'
import type { Case } from '../../case/state.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import type { Agent } from '../../team/people.ts'
import { Alerts, type AlertsOf } from '../alerts.ts'
import { type Matrices, matrixFrom } from '../trajectory.ts'

/** The events of a case, and every matrix they name. */
export interface Recorded {
  events: readonly CaseEvent[]
  matrices: Matrices
}

/** When people heard of what is recorded, under the quiet hours and storms of each moment. */
export function alertsOfRecord(
  cases: readonly Recorded[],
  team: readonly Agent[],
  policyAt: (at: Instant) => AlertPolicy,
  until: Instant,
): AlertsOf {
  const states = new Map<number, Case>()
  const caseOf = (id: number) => states.get(id) ?? null
  const alerts = new Alerts({ team, policyAt, caseOf })
  const steps = cases.flatMap(stepsOf).sort((a, b) => a.at - b.at)
  for (const { at, of, events } of steps) {
    const before = of.one
    if (events[0]?.actor.type !== 'system') alerts.settleAt(at)
    for (const event of events) {
      of.matrix = matrixFrom(event, of.matrices) ?? of.matrix
      if (of.matrix) of.one = evolve(of.one, event, of.matrix)
    }
    if (!of.one) continue
    alerts.follow({ at, before, after: of.one, events })
    states.set(of.one.id, of.one)
  }
  return alerts.figuresAt(until)
}

interface Step {
  at: Instant
  of: { matrices: Matrices; matrix: Matrix | null; one: Case | null }
  events: CaseEvent[]
}

/** A step is what was recorded of a case at one moment. */
function stepsOf({ events, matrices }: Recorded): Step[] {
  const steps: Step[] = []
  const of = { matrices, matrix: null, one: null }
  for (const event of events) {
    const last = steps.at(-1)
    if (last?.at === event.at) last.events.push(event)
    else steps.push({ at: event.at, of, events: [event] })
  }
  return steps
}
