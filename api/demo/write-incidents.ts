import { type Actor, system } from '@caselead/core/base/actor.ts'
import { openedIn } from '@caselead/core/rules/incidents.ts'
import type { Trajectory } from '@caselead/core/simulate/trajectory.ts'
import { describeIncident, endIncident } from '@caselead/db/case/incident/events.ts'
import { insertIncidents } from '@caselead/db/case/incident/incidents.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { IncidentStep } from './told/incident-steps.ts'

/** Whoever leads the case an incident began with leads it, and says how far it is and when it is over. */
export async function writeIncidents(
  db: Db,
  { case: { lead }, events }: Trajectory,
  said: readonly IncidentStep[],
): Promise<void> {
  const actor: Actor = lead ? { type: 'agent', ...lead } : system('')
  for (const incident of openedIn(events)) {
    await insertIncidents(db, [incident])
    const steps = said.filter(({ title, at }) => title === incident.title && at >= incident.at)
    for (const { stage, at } of steps) {
      if (stage === null) await endIncident(db, incident.id, { actor, at })
      else await describeIncident(db, incident.id, { lead, stage }, { actor, at })
    }
  }
}
