import type { Named } from '../../base/actor.ts'
import type { Instant } from '../../base/instant.ts'
import { isReportOwed } from '../state.ts'
import { who } from './in-words.ts'
import { asCustomer, type Kinds, plain } from './kind.ts'

export interface ReportEvents {
  /** The customer is promised a written account of what happened; promised again, for another time or by somebody else. */
  report_promised: {
    by: Instant
    writer: Named
    /** To the customer; null where the time is all. */
    words: string | null
  }
  report_sent: {
    /** 1 for the first; one more with every correction. */
    version: number
    /** What its mail says. */
    words: string
  }
  /** There won't be one, or the one that was sent was taken back. */
  report_withdrawn: {
    /** To the customer. */
    reason: string
  }
}

export const report: Kinds<ReportEvents> = {
  report_promised: {
    visibility: 'public',
    letter: ({ data }) => (data.words === null ? null : 'update'),
    customer: ({ data }) => ({
      sentence: `${data.writer.name} will send you a report by`,
      time: data.by,
      body: data.words,
    }),
    draft: null,
    says: { words: ({ data }) => data.words, byPerson: ({ data }) => data.words !== null },
    record: ({ data }) => ({
      sentence: `${data.writer.name} will send the customer a report by`,
      time: data.by,
      body: data.words,
    }),
    partner: null,
    hands: 'answers',
    ...plain,
    call: {
      whom: ({ data }) => [data.writer],
      alert: () => ({
        title: 'Write a report for the customer',
        why: 'The customer was promised a report, and you’re named as its writer.',
      }),
      done: (one) => !isReportOwed(one),
    },
  },
  report_sent: {
    visibility: 'public',
    letter: () => 'update',
    customer: (event) => ({
      sentence:
        event.data.version === 1
          ? `${who(event)} sent you a report`
          : `${who(event)} sent you a corrected report`,
      body: event.data.words,
    }),
    draft: null,
    says: { words: ({ data }) => data.words, byPerson: () => true },
    record: asCustomer,
    partner: null,
    hands: 'answers',
    ...plain,
    call: null,
  },
  report_withdrawn: {
    visibility: 'public',
    letter: () => 'update',
    customer: ({ data }) => ({ sentence: 'The report was withdrawn', body: data.reason }),
    draft: null,
    says: { words: ({ data }) => data.reason, byPerson: () => true },
    record: asCustomer,
    partner: null,
    hands: 'answers',
    ...plain,
    call: null,
  },
}
