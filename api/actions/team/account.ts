import { plans } from '@caselead/core/base/vocabulary.ts'
import type { NewAccount } from '@caselead/db/team/add-people.ts'
import { z } from 'zod'
import { requiredLine, Zone } from '../../input/shapes.ts'

const value = 'Please give what they pay a year in whole dollars, or 0.'

/** What is known of a customer company, as it is typed. */
export const Account = z.object({
  name: requiredLine('Please say what the company is called.'),
  plan: z.enum(plans, 'Please choose a plan.'),
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
