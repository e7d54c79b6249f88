import type { Matrix } from '../matrix/matrix.ts'
import { type Finding, warning } from './finding.ts'
import { ticketFindingWords } from './words/tickets.ts'

const week = 5 * 8 * 60

/** News that comes so late that customers hear it elsewhere. */
export function ticketFindings({ tickets: { tellWithin } }: Matrix): Finding[] {
  if (tellWithin <= week) return []
  return [warning('telling-slow', 'tickets.tellWithin', ticketFindingWords.slow(tellWithin))]
}
