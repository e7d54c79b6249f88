import type { ReportRow } from '@caselead/api/views/review/report/types.ts'
import { counted } from '@caselead/core/base/counted.ts'
import { clockNames } from '@caselead/core/base/labels.ts'
import type { ReportField } from '@caselead/core/review/report/report.ts'

/** What each part of a report is called, to its customer and to its writer. */
export const partNames: Record<ReportField, string> = {
  happened: 'What happened',
  timeline: 'When',
  impact: 'What it meant for you',
  why: 'Why it happened',
  done: 'What we’ve done',
  next: 'What we’ll do',
}

/** Reports to customers, on the desk. */
export const reportWords = {
  section: 'Reports to customers',
  title: clockNames.report,
  none: 'No report has been promised to this customer.',
  promise: 'Promise a report',
  promiseAgain: 'Change the date or writer',
  promiseHint: 'The customer is emailed who writes it, and by when.',
  writer: 'Written by',
  by: 'Send it by',
  message: 'What else to tell the customer (optional)',
  go: 'Promise it',
  open: (number: string) => `Report on ${number}`,
  to: (customer: string, writer: string) => `To ${customer}, written by ${writer}.`,
  due: (when: string) => `Promised by ${when}.`,
  late: (when: string) => `Late: it was promised by ${when}.`,
  sentOn: (when: string, by: string) => `Sent ${when} by ${by}.`,
  correctedOn: (version: number, when: string, by: string) =>
    `Version ${version} sent ${when} by ${by}.`,
  withdrawn: 'This report was withdrawn. To write it after all, promise it again.',
  saved: (by: string, when: string) => `Last changed by ${by} ${when}.`,
  drafted: 'Drafted from the record. Nobody has changed it yet.',
  plain: 'The customer reads exactly this. Once it changes, it has to be approved again.',
  save: 'Save',
  findings: 'Passages to check',
  clean: 'No passage stands out. Read it all the same.',
  standing: (n: number) => `${counted(n, 'passage')} can’t go out like this.`,
  found: (part: string, why: string) => `${part}: ${why}`,
  dismissed: (by: string, reason: string) => `${by} lets it through: ${reason}`,
  reason: 'Why the customer may read it',
  dismiss: 'Let it through',
  second: 'Second reader',
  approved: (by: string, when: string) => `Approved by ${by} ${when}.`,
  unapproved:
    'Someone who neither writes this report nor changed it last has to approve it before it can be sent.',
  approve: 'Approve this text',
  send: 'Send to the customer',
  sending: 'The customer gets an email, and finds the report on the case’s page.',
  correct: 'To correct it, change the text above. The earlier version stays readable.',
  withdraw: 'Withdraw',
  withdrawing: 'The customer is told why. A report that was sent can’t be read any more.',
  withdrawReason: 'Why, to the customer',
  states: { writing: 'Being written', approved: 'Approved', sent: 'Sent' } satisfies Record<
    ReportRow['state'],
    string
  >,
  mine: 'Reports to write',
  done: {
    promise: 'Report promised. The customer has been told.',
    save: 'Saved.',
    dismiss: 'Let through.',
    approve: 'Approved.',
    send: 'Sent.',
    withdraw: 'Withdrawn. The customer has been told.',
  },
} as const
