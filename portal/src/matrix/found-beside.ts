import type { FindingInText } from '@caselead/api/actions/matrix/check-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'

/** Whether a place of the document is a part, or within it. */
export const isWithin = (place: string, part: string): boolean =>
  place === part || place.startsWith(`${part}.`)

/** What was found about nothing that has a sentence of its own: it stands in no other place. */
export function foundElsewhere(
  findings: readonly FindingInText[],
  { rungs, rules }: Matrix,
): FindingInText[] {
  const parts = [
    ...rungs.map(({ level }) => `rungs.${level}`),
    ...rules.map(({ name }) => `rules.${name}`),
    ...['priorities', 'targets'],
  ]
  return findings.filter(({ where }) => !parts.some((part) => isWithin(where, part)))
}
