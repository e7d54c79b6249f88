import type { Setting, Simulated } from '@caselead/core/simulate/setting.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { deedsOf, type Retelling, type Telling } from './told/deeds.ts'
import type { ToldCase } from './told/told-case.ts'

/** Lives the history up to now, as the engine would have decided it. */
export function liveHistory(
  cases: readonly ToldCase[],
  telling: Telling,
): Simulated & Pick<Retelling, 'incidentSteps'> {
  const { deeds, incidentSteps } = deedsOf(cases, telling)
  const ends = incidentSteps.filter(({ stage }) => stage === null)
  const { matrix, team, now } = telling
  const setting: Setting = { deeds, matrix, team, until: now, incidents: { before: [], ends } }
  return { ...simulated(setting), incidentSteps }
}
