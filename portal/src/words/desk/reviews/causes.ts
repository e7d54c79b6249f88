import { counted } from '@caselead/core/base/counted.ts'
import type { Recurring } from '@caselead/core/review/recurring.ts'
import type { CauseCategory } from '@caselead/core/review/whys.ts'

export const categoryNames: Record<CauseCategory, string> = {
  product_bug: 'Product bug',
  unclear_policy: 'Unclear policy',
  missing_tool: 'Missing tool',
  missing_training: 'Missing training',
  staffing: 'Staffing',
  partner: 'Partner',
  customer_environment: 'Customer’s environment',
}

/** Why a case went as it did, and which causes come back. */
export const causeWords = {
  title: 'Causes',
  hint: 'Say what happened, then ask why, and why again. A why may have several answers. Keep asking until you reach something you can act on: “be more careful” isn’t a cause.',
  none: 'Nobody has asked why yet.',
  category: (name: string) => `Category: ${name}`,
  event: (seq: number) => `event ${seq}`,
  canAct: 'We can act on this',
  start: 'What happened',
  startHint: 'Like “No depot could print labels”.',
  why: 'Why?',
  because: 'Because',
  edit: 'Edit',
  kind: 'What kind of cause',
  unknown: 'Not known yet',
  seqs: 'Events that show it',
  seqsHint: 'Event numbers from the activity, like 4, 9.',
  act: 'We can act on this',
  choices: { no: 'No, ask why again', yes: 'Yes' },
  add: 'Add',
  save: 'Save',
  remove: 'Remove',
  recurring: 'Causes that come back',
  recurringHint: 'Causes we can act on that came up in two or more cases in the last year.',
  name: {
    incident: (id: string) => `Incident ${id}`,
    name: (said: string) => said,
    structure: (area: string) => `Cases about ${area}`,
  } satisfies Record<Recurring['by'], (name: string) => string>,
  hit: (accounts: number, value: string) => `${counted(accounts, 'account')} worth ${value} a year`,
  cases: (n: number) => counted(n, 'case'),
} as const
