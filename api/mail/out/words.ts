import type { AlertFacts } from '@caselead/core/alerts/facts.ts'
import { priorityNames } from '@caselead/core/base/labels.ts'
import { usd } from '@caselead/core/base/money.ts'

/** What an alert by mail says beside what it asks. */
export const alertMailWords = {
  youLead: 'You’re the case lead.',
  where: ({ priority, tier, level, account }: AlertFacts) =>
    `${priorityNames[priority]}, ${level}, tier ${tier}, ${account}`,
  whereYouLead: (where: string) => `${where}, you’re the case lead`,
  refundWaits: (name: string, amount: number, reason: string) =>
    `${name} asks for a refund of ${usd(amount)}: ${reason}`,
  desk: (company: string) => `${company} desk`,
} as const
