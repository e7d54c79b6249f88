import type { ReportRow } from '@caselead/api/views/review/report/types.ts'
import { counted } from '@caselead/core/base/counted.ts'
import { clockNames } from '@caselead/core/base/labels.ts'
import type { ReportField } from '@caselead/core/review/report/report.ts'

/** What each part of a report is called, to its customer and to its writer. */
export const partNames: Record<ReportField, string> = {
  happened: 'What happened',
  timeline: 'When it happened',
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
  promiseHint: 'The customer gets an email saying who’s writing it and when they’ll have it.',
  writer: 'Written by',
  by: 'Send it by',
  message: 'What else to tell the customer (optional)',
  go: 'Promise report',
  open: (number: string) => `Report on ${number}`,
  to: (customer: string, writer: string) => `To ${customer}, written by ${writer}.`,
  due: (when: string) => `Due by ${when}.`,
  late: (when: string) => `Late: it was due by ${when}.`,
  sentOn: (when: string, by: string) => `Sent ${when} by ${by}.`,
  correctedOn: (version: number, when: string, by: string) =>
    `Version ${version} sent ${when} by ${by}.`,
  withdrawn: 'This report was withdrawn. If you want to write it after all, promise it again.',
  saved: (by: string, when: string) => `Last changed by ${by} ${when}.`,
  drafted: 'Drafted from the record. Nobody has changed it yet.',
  plain:
    'The customer reads exactly what’s written here. If it changes, it has to be approved again.',
  save: 'Save',
  findings: 'Passages to check',
  clean: 'The check found nothing. Read it through anyway: it can’t catch everything.',
  standing: (n: number) => `${counted(n, 'passage')} can’t go out like this.`,
  found: (part: string, why: string) => `${part}: ${why}`,
  dismissed: (by: string, reason: string) => `Let through by ${by}: ${reason}`,
  reason: 'Why is it fine for the customer to read?',
  dismiss: 'Let it through',
  second: 'Second reader',
  approved: (by: string, when: string) => `Approved by ${by} ${when}.`,
  unapproved:
    'Before it can be sent, someone other than its writer and whoever changed it last has to approve it.',
  approve: 'Approve this text',
  send: 'Send to the customer',
  sending:
    'The customer gets an email with a link to the report. The link is on the case’s page, too.',
  correct: 'To correct it, change the text above. The earlier version stays readable.',
  withdraw: 'Withdraw',
  withdrawing: 'The customer is told why. If the report was sent, they can’t read it any more.',
  withdrawReason: 'Why? The customer will read this.',
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
