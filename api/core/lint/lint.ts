import type { Instant } from '../base/instant.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { isOn } from '../matrix/rule.ts'
import type { Agent } from '../team/people.ts'
import type { Finding } from './finding.ts'
import { keywordFindings } from './keywords.ts'
import { ladderFindings } from './ladder.ts'
import { neverFindings } from './never.ts'
import { overflowFindings } from './overflow.ts'
import { coverFindings, peopleFindings } from './owners-hours.ts'
import { quietFindings } from './quiet.ts'
import { raceFindings } from './races.ts'
import { referenceFindings } from './references.ts'
import { authorityFindings, targetFindings } from './targets.ts'
import { ticketFindings } from './tickets.ts'

/** Reads a matrix before it is trusted. Without a team nothing is said about people. */
export function lint(matrix: Matrix, team: readonly Agent[] | null, now: Instant): Finding[] {
  const broken = referenceFindings(matrix)
  // What points nowhere cannot be followed any further.
  if (broken.some(({ severity }) => severity === 'error')) return broken
  const working = { ...matrix, rules: matrix.rules.filter(isOn) }
  const findings = [
    ...broken,
    ...ladderFindings(working),
    ...raceFindings(working),
    ...neverFindings(working),
    ...keywordFindings(working),
    ...quietFindings(working),
    ...targetFindings(working, now),
    ...authorityFindings(working),
    ...ticketFindings(working),
    ...(team
      ? [peopleFindings, coverFindings, overflowFindings].flatMap((of) => of(working, team, now))
      : []),
  ]
  return findings.sort((a, b) => a.severity.localeCompare(b.severity))
}

export const blocksPublishing = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')
