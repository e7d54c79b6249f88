import { copyRules, plans } from '@caselead/core/base/vocabulary.ts'
import type { NewAccount } from '@caselead/db/team/add-people.ts'
import { z } from 'zod'
import { requiredLine, Zone } from '../../input/shapes.ts'
import { teamWords } from '../words.ts'

const value = teamWords.valueMissing

/** What is known of a customer company, as it is typed. */
export const Account = z.object({
  name: requiredLine(teamWords.companyMissing).describe('The company’s name.'),
  plan: z.enum(plans, teamWords.planMissing).describe('The plan it pays for.'),
  valueUsd: z
    .number(value)
    .int(value)
    .min(0, value)
    .max(2_000_000_000, value)
    .describe('What it’s worth to you a year, in US dollars. Rules of the matrix can use it.'),
  vip: z.boolean().describe('Whether it’s a VIP. Rules of the matrix can use it.'),
  zone: Zone.describe('Its time zone, as in “Europe/Berlin”.'),
  sharesCases: z.boolean().describe('Whether its people see each other’s cases.'),
  copiesFollow: z
    .enum(copyRules)
    .optional()
    .describe(
      'Whether people copied on its emails follow the case: the lead is asked, colleagues do without asking, or nobody does. A new company starts with “ask”.',
    ),
})

export const readAccount = ({
  valueUsd,
  sharesCases,
  copiesFollow,
  ...typed
}: z.output<typeof Account>): NewAccount => ({
  ...typed,
  value_usd: valueUsd,
  shares_cases: sharesCases,
  ...(copiesFollow && { copies_follow: copiesFollow }),
})
