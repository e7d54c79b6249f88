import type { AlertFacts } from '@caselead/core/alerts/facts.ts'
import { clockNames, planNames, priorityNames } from '@caselead/core/base/labels.ts'

/** What a message to a channel says beside the alert itself. */
export const channelWords = {
  /** "High · L2, tier 2 · Fjord Bikes (Starter) · Maya Lindqvist is the case lead" */
  about: ({ priority, tier, level, account, plan, lead }: AlertFacts) =>
    [
      priorityNames[priority],
      `${level}, tier ${tier}`,
      `${account} (${planNames[plan]})`,
      lead === null ? 'no case lead' : `${lead} is the case lead`,
    ].join(' · '),
  group: (heading: string, count: number) => `${heading} (${count})`,
  inDigest: ({ priority }: Pick<AlertFacts, 'priority'>, account: string) =>
    `${priorityNames[priority]}, ${account}`,
  due: ({ clock }: NonNullable<AlertFacts['due']>, time: string) =>
    `${clockNames[clock]} due ${time}`,
  openCase: (number: string) => `Open ${number}`,
  openDesk: 'Open the desk',
  more: (count: number) => `… and ${count} more on the desk`,
} as const

/** Why a channel didn't take a message, for the log and the health page. */
export const postWords = {
  answered: (status: number) => `it answered ${status}`,
  redirected: (status: number) => `it answered ${status}, a redirect, which we don’t follow`,
  tooSlow: 'it didn’t answer within 10 seconds',
  unreachable: 'it can’t be reached',
  unreachableFor: (code: string) => `it can’t be reached (${code})`,
  settingMissing: (name: string) => `the setting ${name} is missing`,
  settingNoAddress: (name: string) => `the setting ${name} isn’t a web address`,
  noAddress: 'the channel’s address isn’t a web address',
} as const
