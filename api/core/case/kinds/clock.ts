import { percent } from '../../base/counted.ts'
import type { Instant } from '../../base/instant.ts'
import { clockNames } from '../../base/labels.ts'
import type { ClockKind } from '../../base/vocabulary.ts'
import { isReportOwed } from '../state.ts'
import { type Kinds, plain } from './kind.ts'

interface OfClock {
  /** The clock's id: "resolution#1", by the event that started it. */
  clock: string
  kind: ClockKind
  dueAt: Instant
}

export interface ClockEvents {
  /** The part of its time named by the matrix is over. */
  clock_warned: OfClock
  clock_breached: OfClock
  /** That the clock will be missed, and how likely. */
  breach_foreseen: OfClock & {
    /** 0–1. */
    odds: number
    /** What speaks for it, in words. */
    why: string
  }
  /** Moved to another published matrix: the versions. */
  matrix_changed: {
    from: number
    to: number
    /** The open time each running clock had spent, in milliseconds. */
    used: { clock: string; ms: number }[]
  }
}

export const clock: Kinds<ClockEvents> = {
  clock_warned: {
    visibility: 'internal',
    record: ({ data }) => ({ sentence: `${clockNames[data.kind]}: almost out of time` }),
    partner: null,
    hands: 'acts',
    ...plain,
    counted: ({ data }) => ({ as: 'warning', clock: data.kind }),
    call: {
      whom: ({ data }, { report }) => (data.kind === 'report' && report ? [report.writer] : []),
      alert: () => ({
        title: 'Your report is due soon',
        why: 'The customer was promised a report, and it hasn’t been sent yet.',
      }),
      done: (one) => !isReportOwed(one),
    },
  },
  clock_breached: {
    visibility: 'internal',
    shown: true,
    record: ({ data }) => ({ sentence: `${clockNames[data.kind]}: out of time` }),
    partner: null,
    hands: 'acts',
    ...plain,
    counted: ({ data }) => ({ as: 'breach', clock: data.kind, dueAt: data.dueAt }),
    call: {
      whom: ({ data }, { report, lead }) =>
        data.kind === 'report' && report ? [report.writer, lead] : [],
      alert: () => ({
        title: 'A promised report is late',
        why: 'The customer was promised a report, and it wasn’t sent in time.',
      }),
      done: (one) => !isReportOwed(one),
    },
  },
  breach_foreseen: {
    visibility: 'internal',
    record: ({ data }) => ({
      sentence: `${clockNames[data.kind]}: ${percent(data.odds)} likely to be late`,
      body: data.why,
    }),
    partner: null,
    hands: 'acts',
    ...plain,
    call: null,
  },
  matrix_changed: {
    visibility: 'internal',
    shown: true,
    record: ({ data }) => ({
      sentence: `Moved from version ${data.from} of the matrix to version ${data.to}`,
    }),
    partner: null,
    hands: 'arranges',
    ...plain,
    call: null,
  },
}
