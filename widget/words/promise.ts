import type { CaseSummary } from '../../api/views.ts'
import { type Reader, when } from './when.ts'

export interface Promised {
  words: string
  /** The instant the words end with, to be printed in the reader's zone. */
  at: number | null
  late: boolean
}

/** When the customer hears next; null where nothing more is to come. */
export function nextUpdate(
  { status, nextUpdateBy: at }: Pick<CaseSummary, 'status' | 'nextUpdateBy'>,
  now: number,
): Promised | null {
  if (status === 'resolved' || status === 'closed') return null
  if (at === null)
    return status === 'waiting'
      ? null
      : { words: 'The time of your next update is being set', at, late: false }
  if (at < now) return { words: 'You should have heard from us by', at, late: true }
  return { words: 'Next update by', at, late: false }
}

export function promiseText({ words, at }: Promised, reader: Reader): string {
  return at === null ? words : `${words} ${when(at, reader)}`
}
