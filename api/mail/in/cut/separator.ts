import { isOriginal, saysForwarded } from '../languages/quote-words.ts'
import { longestStart } from './lines.ts'

/** Whether a line begins as those between dashes and those across the page do. */
export const isDashed = (start: string): boolean =>
  start.length > 1 && dashes.has(start[0] ?? '') && dashes.has(start[1] ?? '')

/** "----- Original message -----", "---- John Smith wrote ----" */
export function isSeparator(start: string): boolean {
  const words = betweenDashes(start)
  if (words !== null) return isOriginal(words) || /^.{1,80}\bwrote$/i.test(words)
  const begins = markerInLine(start)
  return begins !== null && isOriginal(begins)
}

/** "----- Original Message ----- From: …": what stands between the dashes that a line begins with. */
export const markerInLine = (start: string): string | null =>
  /^-{3,20} ?([^-]{3,60}?) ?-{3,20} ?[^-\s]/.exec(start)?.[1] ?? null

/** Longer lines are sentences. */
const longestMarker = 90
const shortestMarker = 6

/** "---------- Forwarded message ----------", "Begin forwarded message:"; a header has to follow. */
export function isForwardMarker(start: string): boolean {
  if (start.length > longestMarker || start.length < shortestMarker) return false
  const words = betweenDashes(start)
  return words !== null ? saysForwarded(words) : /[:：]$/.test(start) && saysForwarded(start)
}

/** "_____", "-----": nothing by itself, a header may follow. */
export const isRule = (start: string): boolean =>
  start.length >= 2 &&
  (/^(?:-+|_+|=+|\++|\*+|—+|–+|~+|#+)$/.test(start) || /^(?:\* ){2,9}\*$/.test(start))

/** What stands between dashes on one line; null where there aren't any on both sides. */
export function betweenDashes(start: string): string | null {
  if (start.length > longestStart || !/^[-—–_=*]{2}/.test(start)) return null
  let [from, to] = [0, start.length]
  while (from < to && dashes.has(start[from] ?? '')) from++
  while (to > from && dashes.has(start[to - 1] ?? '')) to--
  const closed = /[-—–_=*]{2}$/.test(start)
  return closed && to > from ? start.slice(from, to).trim() : null
}

const dashes = new Set('-—–_=* +~#')
