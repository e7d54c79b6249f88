import { type IncidentStage, incidentStages } from '@caselead/core/base/vocabulary.ts'
import type { ToldStep } from './told-case.ts'

/** What the lead of its first case says of an incident. */
export interface IncidentStep {
  title: string
  at: number
  /** Null when it's over. */
  stage: IncidentStage | null
}

const kinds = ['incident-stage', 'incident-over']

export const isOfIncident = ({ does }: ToldStep): boolean => kinds.includes(does)

export function incidentStep({ does, asks, text }: ToldStep, at: number): IncidentStep {
  const stage = incidentStages.find((each) => each === asks[0]) ?? null
  if (!stage && does === 'incident-stage') throw new Error(`“${text}” has no stage “${asks[0]}”`)
  return { title: text, at, stage }
}
