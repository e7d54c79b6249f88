import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { together } from './server/together.ts'
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
  const cut = cutOf(order, asked)
  return pageIn(await rowsOf(rows, order, cut).execute(), order, cut)
}

/** The same, and how many there are in all, asked in one go. */
export async function countedPage<DB, T extends keyof DB, O, C, W extends O = O>(
  db: Db,
  {
    rows,
    all,
    order,
    asked,
    whole,
  }: {
    rows: SelectQueryBuilder<DB, T, O>
    /** As `rows`, where they are read with less. */
    all: SelectQueryBuilder<DB, T, C>
    order: Order<O>
    asked: PageRequest
    /** Reads more of the rows of the page, in the same order. */
    whole?: (found: SelectQueryBuilder<DB, T, O>, by: RawBuilder<unknown>) => RawBuilder<W>
  },
): Promise<{ found: Page<W>; total: number }> {
  const cut = cutOf(order, asked)
  const found = rowsOf(rows, order, cut)
  const [read, [counted]] = await together(db, [
    whole ? whole(found, placed(order, cut)).compile(db) : found.compile(),
    countOf(db, all).compile(),
  ])
  return { found: pageIn<W>(read, order, cut), total: Number(counted?.count ?? 0) }
}

/** Where a page begins: by its number, behind a row, or up to one. */
interface Cut {
  page: number
  from: Place | null
  backwards: boolean
}

function cutOf<O>(order: Order<O>, asked: PageRequest): Cut {
  const after = fitting(asked.after, order)
  const before = fitting(asked.before, order)
  const from = after ?? before
  const page = from ? asked.page : Math.min(asked.page, furthestByNumber)
  return { page, from, backwards: after === null && before !== null }
}

/** The rows of a page, and one more. */
function rowsOf<DB, T extends keyof DB, O>(
  rows: SelectQueryBuilder<DB, T, O>,
  order: Order<O>,
  cut: Cut,
): SelectQueryBuilder<DB, T, O> {
  const { by, are } = order
  const { page, from } = cut
  const found = rows.limit(pageLength + 1).orderBy(placed(order, cut))
  const descending = goesDown(order, cut)
  if (!from) return found.offset(rowsBefore(page))
  const place = sql.join(from.map((part, index) => bound[are[index] ?? 'text'](part)))
  return found.where(sql<boolean>`(${sql.join(by)}) ${sql.raw(descending ? '<' : '>')} (${place})`)
}

const goesDown = ({ descending }: { descending?: boolean }, { backwards }: Cut): boolean =>
  Boolean(descending) !== backwards

function placed(order: Pick<Order<never>, 'by' | 'descending'>, cut: Cut): RawBuilder<unknown> {
  const way = sql.raw(goesDown(order, cut) ? 'desc' : 'asc')
  return sql.join(order.by.map((part) => sql`${part} ${way}`))
}

function pageIn<O>(
  read: readonly unknown[],
  order: Order<O>,
  { page, from, backwards }: Cut,
): Page<O> {
  const isMore = read.length > pageLength
  const shown = read.slice(0, pageLength) as O[]
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
  const { count } = await countOf(db, rows).executeTakeFirstOrThrow()
  return Number(count)
}

const countOf = <DB, T extends keyof DB, C>(db: Db, rows: SelectQueryBuilder<DB, T, C>) =>
  db
    .selectFrom(rows.limit(mostCounted + 1).as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
