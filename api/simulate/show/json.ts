import type { Report } from '@caselead/core/simulate/report/report.ts'
import type { Outcome } from '../outcome.ts'

/** The outcome for machines: instants in milliseconds since the epoch. */
export function asJson({ courses: _, against, matrix, ...outcome }: Outcome) {
  return {
    ...outcome,
    matrix: { name: matrix.name, version: matrix.version },
    against: against && {
      name: against.name,
      report: withoutCases(against.report),
      ...against.comparison,
    },
  }
}

const withoutCases = ({ cases: _, ...report }: Report) => report
