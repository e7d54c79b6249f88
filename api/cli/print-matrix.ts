import { counted } from '@caselead/core/base/counted.ts'
import { clockNames } from '@caselead/core/base/labels.ts'
import { spanInWords } from '@caselead/core/base/span.ts'
import type { Finding } from '@caselead/core/lint/finding.ts'
import type { MovePreview } from '../actions/matrix/preview-matrix.ts'
import { matrixCommandWords } from './words.ts'

/** Findings as a type checker prints them, each after the place in the file where it stands. */
export function findingsInWords(
  findings: readonly Finding[],
  placeOf: (where: string) => string,
): string {
  const lines = findings.flatMap(({ severity, code, where, why, mend }) => [
    `${placeOf(where)} ${severity} ${where}: ${why} [${code}]`,
    `  ${mend}`,
  ])
  const many = (severity: Finding['severity']) =>
    counted(findings.filter((each) => each.severity === severity).length, severity)
  return [...lines, `${many('error')}, ${many('warning')}`].join('\n')
}

const mostShown = 20

/** What moving the open cases would change. */
export function previewInWords({ open, changed, breaching, staying, moves }: MovePreview): string {
  const lines = moves.slice(0, mostShown).flatMap(({ number, clocks }) =>
    clocks.map(({ kind, dueAt, left, wouldBeDueAt, wouldHaveLeft, breachesAtOnce }) => {
      const after = breachesAtOnce
        ? matrixCommandWords.breachesAtOnce
        : due(wouldBeDueAt, wouldHaveLeft)
      return `  ${number} ${clockNames[kind]}: ${due(dueAt, left)} → ${after}`
    }),
  )
  const more = changed > mostShown ? [matrixCommandWords.more(changed - mostShown)] : []
  const sum = matrixCommandWords.previewed(open, changed, breaching)
  const stay = staying > 0 ? [matrixCommandWords.staying(staying)] : []
  return [sum, ...stay, ...lines, ...more].join('\n')
}

function due(at: number | null, left: number | null): string {
  if (at !== null) return `${new Date(at).toISOString().slice(0, 16)}Z`
  if (left === null) return matrixCommandWords.notRunning
  return matrixCommandWords.paused(left > 0 ? spanInWords(left) : null)
}
