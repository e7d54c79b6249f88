import { days } from '@caselead/core/base/instant.ts'
import { caseWithin } from '@caselead/core/help/figures/outcomes.ts'
import { z } from 'zod'
import type { Runtime } from '../../../runtime/runtime.ts'

export const figureDays = [7, 30, 90] as const

export const Days = z
  .union(figureDays.map((each) => z.literal(each)))
  .default(30)
  .describe('How many days back: 7, 30 or 90.')

export interface Period {
  since: number
  asOf: number
  /** Visits before this are old enough to know whether a case followed. */
  oldBefore: number
}

export function periodOf({ now }: Pick<Runtime, 'now'>, length: number): Period {
  const asOf = now()
  return { asOf, since: asOf - days(length), oldBefore: asOf - caseWithin }
}

/** What this process counted is kept. */
export const upToDate = ({ helpCounter }: Pick<Runtime, 'helpCounter'>): Promise<void> =>
  helpCounter.flush()
