import type { CaseSummary } from '../../api/views.ts'

export interface Promised {
  /** Words that end with the instant, which is printed in the reader's zone. */
  words: string
  at: number
  late: boolean
}

/** When the customer hears next; null where nothing is promised. */
export function nextUpdate(
  { status, nextUpdateBy: at }: Pick<CaseSummary, 'status' | 'nextUpdateBy'>,
  now: number,
): Promised | null {
  if (at === null || status === 'resolved' || status === 'closed') return null
  if (at < now) return { words: 'You should have heard from us by', at, late: true }
  return { words: 'Next update by', at, late: false }
}
