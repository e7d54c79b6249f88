import { mostCounted, rowsBefore } from '@caselead/db/pages.ts'

/** Where in a list a page stands. */
export interface Paging {
  page: number
  /** The number of its first row, counted from one. */
  from: number
  shown: number
  total: number
  /** There are more than `total`. */
  isMore: boolean
}

export function paging(page: number, shown: number, counted: number): Paging {
  return {
    page,
    shown,
    from: rowsBefore(page) + 1,
    total: Math.min(counted, mostCounted),
    isMore: counted > mostCounted,
  }
}
