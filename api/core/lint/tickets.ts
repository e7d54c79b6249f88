import type { Matrix } from '../matrix/matrix.ts'
import { type Finding, warning } from './finding.ts'
import { ticketFindingWords } from './words/tickets.ts'

const week = 5 * 8 * 60

/** News of a fix that comes late, or that nobody is reminded to pass on. */
export function ticketFindings({ tickets, rules }: Matrix): Finding[] {
  const isHeard = rules.some(
    ({ when, act }) =>
      when.on === 'breached' &&
      (when.clock === undefined || when.clock.includes('tell_customer')) &&
      act.some((action) => action.do === 'alert'),
  )
  return [
    ...(tickets.tellWithin > week
      ? [warning('telling-slow', 'tickets.tellWithin', ticketFindingWords.slow(tickets.tellWithin))]
      : []),
    ...(isHeard ? [] : [warning('telling-unheard', 'rules', ticketFindingWords.unheard)]),
  ]
}
