import { plans } from '@caselead/core/base/vocabulary.ts'
import type { NewAccount } from '@caselead/db/team/add-people.ts'
import { z } from 'zod'
import { requiredLine, Zone } from '../../input/shapes.ts'
import { teamWords } from '../words.ts'

const value = teamWords.valueMissing

/** What is known of a customer company, as it is typed. */
export const Account = z.object({
  name: requiredLine(teamWords.companyMissing),
  plan: z.enum(plans, teamWords.planMissing),
  valueUsd: z.number(value).int(value).min(0, value).max(2_000_000_000, value),
  vip: z.boolean(),
  zone: Zone,
  sharesCases: z.boolean(),
})

export const readAccount = ({
  valueUsd,
  sharesCases,
  ...typed
}: z.output<typeof Account>): NewAccount => ({
  ...typed,
  value_usd: valueUsd,
  shares_cases: sharesCases,
})
