import type { Paging } from '@caselead/api/views/types/index.ts'

const longestPlace = 2000

/** The page of a list its address asks for: which it is, and where it begins or ends. */
export function pageAsked(asked: URLSearchParams) {
  const page = Number(asked.get('page'))
  const place = (name: string) => asked.get(name)?.slice(0, longestPlace)
  const [after, before] = [place('after'), place('before')]
  return {
    page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1,
    ...(after && { after }),
    ...(before && { before }),
  }
}

/** What its address says a list is searched for. */
export const wordsAsked = (asked: URLSearchParams): string =>
  (asked.get('words') ?? '').trim().slice(0, 200)

/** The same in an address, in front of what else it says. */
export const wordsInAddress = (words: string): string =>
  words && `${new URLSearchParams({ words })}&`

/** How an address asks for the page before this one; null when there is none. */
export function pageBefore({ page, previous }: Paging): string | null {
  if (page <= 2) return page === 2 ? 'page=1' : null
  return previous && `page=${page - 1}&before=${previous}`
}

/** The same for the page behind it. */
export const pageBehind = ({ page, next }: Paging): string | null =>
  next && `page=${page + 1}&after=${next}`

/** "51–100 of 234", "1–50 of more than 1,000" */
export function pageInWords({ from, shown, total, isMore }: Paging): string {
  const all = `${isMore ? 'more than ' : ''}${total.toLocaleString('en-GB')}`
  if (shown === 0) return `Nothing here, of ${all}`
  return `${from}–${from + shown - 1} of ${all}`
}

export const hasMore = ({ next }: Paging): boolean => next !== null

/** A list that is longer than one page. */
export const isLong = (paging: Paging): boolean => paging.page > 1 || hasMore(paging)
