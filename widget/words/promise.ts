import type { CaseSummary } from '../../api/views/types/index.ts'

export interface Promised {
  /** Words that end with the instant, which is printed in the reader's zone. */
  words: string
  at: number
  late: boolean
}

/** When the customer hears next; null where nothing is promised. */
export function nextUpdate(
  {
    status,
    nextUpdateBy: at,
    nextUpdateWords: words,
  }: Pick<CaseSummary, 'status' | 'nextUpdateBy' | 'nextUpdateWords'>,
  now: number,
): Promised | null {
  if (at === null || words === null || status === 'resolved' || status === 'closed') return null
  if (at < now) return { words: 'We’re late: you should have heard from us by', at, late: true }
  return { words, at, late: false }
}
