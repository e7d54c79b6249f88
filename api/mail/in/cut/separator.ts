import { isOriginal, saysForwarded } from '../languages/quote-words.ts'
import { longestStart } from './lines.ts'

/** "----- Original message -----", "---- John Smith wrote ----" */
export function isSeparator(start: string): boolean {
  const words = betweenDashes(start)
  return words !== null && (isOriginal(words) || /^.{1,80}\bwrote$/i.test(words))
}

/** Longer lines are sentences. */
const longestMarker = 90

/** "---------- Forwarded message ----------", "Begin forwarded message:"; a header has to follow. */
export function isForwardMarker(start: string): boolean {
  if (start.length > longestMarker) return false
  const words = betweenDashes(start)
  return words !== null ? saysForwarded(words) : /[:：]$/.test(start) && saysForwarded(start)
}

/** "_____", "-----": nothing by itself, a header may follow. */
export const isRule = (start: string): boolean =>
  start.length >= 2 && (/^(?:-+|_+|=+|\++|\*+|—+|–+|~+|#+)$/.test(start) || /^(?:\* ){2,9}\*$/.test(start))

/** What stands between dashes on one line; null where there aren't any on both sides. */
export function betweenDashes(start: string): string | null {
  if (start.length > longestStart || !/^[-—–_=*]{2}/.test(start)) return null
  let [from, to] = [0, start.length]
  while (from < to && dashes.has(start[from] ?? '')) from++
  while (to > from && dashes.has(start[to - 1] ?? '')) to--
  const closed = /[-—–_=*]{2}$/.test(start)
  return closed && to > from ? start.slice(from, to).trim() : null
}

const dashes = new Set('-—–_=* ')
