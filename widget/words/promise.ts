import type { CaseSummary } from '../../api/views/types/index.ts'
import { caseWords } from './case.ts'

export interface Promised {
  /** Words that end with the instant, which is printed in the reader's zone. */
  words: string
  at: number
  since: number | null
  late: boolean
}

/** When the customer hears next; null where nothing is promised. */
export function nextUpdate(
  {
    status,
    nextUpdateBy: at,
    nextUpdateSince: since,
    nextUpdateWords: words,
  }: Pick<CaseSummary, 'status' | 'nextUpdateBy' | 'nextUpdateSince' | 'nextUpdateWords'>,
  now: number,
): Promised | null {
  if (at === null || words === null || status === 'resolved' || status === 'closed') return null
  const late = at < now
  return { words: late ? caseWords.late : words, at, since, late }
}
