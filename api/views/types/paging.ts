import { mostCounted, type Page, type Place, rowsBefore } from '@caselead/db/pages.ts'
import { z } from 'zod'

/** Where in a list a page stands. */
export interface Paging {
  page: number
  /** The number of its first row, counted from one. */
  from: number
  shown: number
  total: number
  /** There are more than `total`. */
  isMore: boolean
  /** Send these as `before` and `after` to get the pages beside it; null when there is none. */
  previous: string | null
  next: string | null
}

export function paging({ rows, page, previous, next }: Page<unknown>, counted: number): Paging {
  return {
    page,
    shown: rows.length,
    from: rowsBefore(page) + 1,
    total: Math.min(counted, mostCounted),
    isMore: counted > mostCounted,
    previous: previous && inAddress(previous),
    next: next && inAddress(next),
  }
}

/** A place in a list, as an address carries it; one that is none counts as not said. */
const PlaceInAddress = z
  .string()
  .max(2000)
  .transform((text): Place | null => {
    try {
      const place = Parts.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
      return place.success ? place.data : null
    } catch {
      return null
    }
  })
  .optional()

const Parts = z
  .array(z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .min(1)
  .max(3)

const inAddress = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/**
 * A page of a list: by its number, or by `after` or `before` from the page beside it. Far behind, a
 * number alone leads to the furthest page that numbers reach.
 */
export const Paged = z.object({
  page: z.number().int().min(1).max(100_000).default(1).describe('Which page, by its number.'),
  after: PlaceInAddress.describe('The page that follows, from `paging.next` of the page before.'),
  before: PlaceInAddress.describe(
    'The page that precedes, from `paging.previous` of the page after.',
  ),
})
