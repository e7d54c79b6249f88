import type { Paging } from '@caselead/api/views.ts'

/** The page of a list its address asks for. */
export function pageAsked(asked: URLSearchParams): number {
  const page = Number(asked.get('page'))
  return Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1
}

/** "51–100 of 234", "1–50 of more than 1,000" */
export function pageInWords({ from, shown, total, isMore }: Paging): string {
  const all = `${isMore ? 'more than ' : ''}${total.toLocaleString('en-GB')}`
  if (shown === 0) return `Nothing here, of ${all}`
  return `${from}–${from + shown - 1} of ${all}`
}

export const hasMore = ({ from, shown, total, isMore }: Paging): boolean =>
  isMore || from + shown - 1 < total
