import type { Preview } from '../actions/preview-matrix.ts'
import { clockNames } from '../core/clock-names.ts'
import type { Finding } from '../core/lint/finding.ts'
import { spanInWords } from '../core/span.ts'

/** Findings as a type checker prints them, each after the place in the file where it stands. */
export function findingsInWords(
  findings: readonly Finding[],
  placeOf: (where: string) => string,
): string {
  const lines = findings.flatMap(({ severity, code, where, why, mend }) => [
    `${placeOf(where)} ${severity} ${where}: ${why} [${code}]`,
    `  ${mend}`,
  ])
  const counted = (severity: Finding['severity']) => {
    const count = findings.filter((each) => each.severity === severity).length
    return `${count} ${severity}${count === 1 ? '' : 's'}`
  }
  return [...lines, `${counted('error')}, ${counted('warning')}`].join('\n')
}

const mostShown = 20

/** What moving the open cases would change. */
export function previewInWords({ open, changed, breaching, staying, moves }: Preview): string {
  const lines = moves.slice(0, mostShown).flatMap(({ number, clocks }) =>
    clocks.map(({ kind, dueAt, left, wouldBeDueAt, wouldHaveLeft, breachesAtOnce }) => {
      const after = breachesAtOnce ? 'breaches at once' : due(wouldBeDueAt, wouldHaveLeft)
      return `  ${number} ${clockNames[kind]}: ${due(dueAt, left)} → ${after}`
    }),
  )
  const more = changed > mostShown ? [`  and ${changed - mostShown} more cases`] : []
  const sum = `Moving the ${open} open cases would give ${changed} other due times; ${breaching} would breach at once, ${staying} have no rung in it and would stay.`
  return [sum, ...lines, ...more].join('\n')
}

function due(at: number | null, left: number | null): string {
  if (at !== null) return `${new Date(at).toISOString().slice(0, 16)}Z`
  return left === null ? 'not running' : `paused, ${left > 0 ? spanInWords(left) : 'nothing'} left`
}
