import type { Case } from '../case/state.ts'
import type { Routing } from '../matrix/matrix.ts'
import { routingWords } from './words.ts'

/** Whom a case prefers, and why, for the record. */
export interface Preference {
  prefers: 'senior' | 'others'
  inWords: string
}

/** A VIP, or an account of at least so much a year, gets senior people first; others leave them free. */
export function wanted(
  { vip, valueUsd }: Case['account'],
  { seniorFrom }: Routing,
): Preference | null {
  if (seniorFrom === null) return null
  if (vip) return { prefers: 'senior', inWords: routingWords.seniorForVip }
  if (valueUsd < seniorFrom) {
    return { prefers: 'others', inWords: routingWords.seniorsKeptFree }
  }
  return { prefers: 'senior', inWords: routingWords.seniorForValue(valueUsd) }
}
