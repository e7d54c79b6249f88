import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from './tables.ts'

/** How many rows a page of a list holds. */
export const pageLength = 50

/** Nobody needs to know exactly how many more there are than these, and counting costs. */
export const mostCounted = 1000

/** Beyond this a page is only reached from the one beside it: rows passed over cost, too. */
const furthestByNumber = Math.ceil(mostCounted / pageLength) + 1

export const rowsBefore = (page: number): number => (page - 1) * pageLength

/** What a row has where its list is ordered: text, numbers, and nothing. */
export type Place = readonly (string | number | boolean | null)[]

type Part = 'instant' | 'id' | 'text' | 'boolean'

/** A page by its number, or the one that begins after a row or ends before one. */
export interface PageRequest {
  page: number
  after?: Place | null | undefined
  before?: Place | null | undefined
}

/** What a list is ordered by, every part in the same direction, and where a row stands in it. */
export interface Order<R> {
  by: RawBuilder<unknown>[]
  descending?: boolean
  /** What each part is. An instant that is null comes behind all others. */
  are: readonly Part[]
  placeOf: (row: R) => Place
}

export interface Page<R> {
  rows: R[]
  page: number
  /** Where the page before ends and the one behind begins; null when there is none. */
  previous: Place | null
  next: Place | null
}

/** A page of a list, found by where it begins: the last costs what the first does. */
export async function pageOf<DB, T extends keyof DB, O>(
  rows: SelectQueryBuilder<DB, T, O>,
  order: Order<O>,
  asked: PageRequest,
): Promise<Page<O>> {
  const after = fitting(asked.after, order)
  const before = fitting(asked.before, order)
  const from = after ?? before
  const backwards = after === null && before !== null
  const page = from ? asked.page : Math.min(asked.page, furthestByNumber)
  const descending = Boolean(order.descending) !== backwards
  const { by, are } = order
  let found = rows.limit(pageLength + 1)
  for (const part of by) found = found.orderBy(sql`${part}`, descending ? 'desc' : 'asc')
  if (from) {
    const place = sql.join(from.map((part, index) => bound[are[index] ?? 'text'](part)))
    const isBeyond = sql<boolean>`(${sql.join(by)}) ${sql.raw(descending ? '<' : '>')} (${place})`
    found = found.where(isBeyond)
  } else {
    found = found.offset(rowsBefore(page))
  }
  const read = (await found.execute()) as O[]
  const isMore = read.length > pageLength
  const shown = read.slice(0, pageLength)
  if (backwards) shown.reverse()
  const placeAt = (row: O | undefined) => (row === undefined ? null : order.placeOf(row))
  const hasPrevious = backwards ? isMore : page > 1
  const hasNext = backwards || isMore
  return {
    ...{ rows: shown, page },
    previous: hasPrevious ? (placeAt(shown[0]) ?? from) : null,
    next: hasNext ? placeAt(shown.at(-1)) : null,
  }
}

/** A place that somebody made up counts as not said. */
function fitting(
  place: Place | null | undefined,
  { are }: Pick<Order<never>, 'are'>,
): Place | null {
  if (place?.length !== are.length) return null
  return are.every((part, index) => fits[part](place[index] ?? null)) ? place : null
}

const largestId = 2 ** 31 - 1
/** No list holds later days, and PostgreSQL does not read how JavaScript writes them. */
const latest = Date.UTC(9999, 11, 31)

const fits: Record<Part, (part: Place[number]) => boolean> = {
  instant: (at) => at === null || (typeof at === 'number' && at >= 0 && at <= latest),
  id: (id) => Number.isInteger(id) && Math.abs(Number(id)) <= largestId,
  text: (text) => typeof text === 'string' && !text.includes('\0'),
  boolean: (yes) => typeof yes === 'boolean',
}

const bound: Record<Part, (part: Place[number]) => RawBuilder<unknown>> = {
  instant: (at) =>
    sql`${at === null ? 'infinity' : new Date(Number(at)).toISOString()}::timestamptz`,
  id: (id) => sql`${id}::int`,
  text: (text) => sql`${text}::text`,
  boolean: (yes) => sql`${yes}::boolean`,
}

/** Text that holds these words, as `ilike` takes it. */
export const holding = (words: string): string => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`

/** How many rows there are; one more than `mostCounted` says that there are more. */
export async function countUpTo<DB, T extends keyof DB>(
  db: Db,
  rows: SelectQueryBuilder<DB, T, object>,
): Promise<number> {
  const row = await db
    .selectFrom(rows.limit(mostCounted + 1).as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
