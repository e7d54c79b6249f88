import { allows, type DateOrder, dateOrders, instantOf, writtenTime } from './dates.ts'

/** How the dates of a log are read, and why. */
export interface DateReading {
  order: DateOrder
  because: 'asked' | 'written' | 'only_valid' | 'only_in_order'
  /** One of them as it stands in the file. */
  example: string
}

export interface DateEvidence {
  /** Another row, in the order of the file: what its columns of time hold. */
  add(texts: readonly string[]): void
  /** Whether more rows could change nothing. */
  readonly isEnough: boolean
  /** Null when two orders fit equally well. */
  reading(): DateReading | null
}

/** So many dates that fit one order alone, and none that speaks against it. */
const enough = 200

/**
 * Tells day-month from month-day by all dates of a log: by the days that no other order has, and
 * where every date fits several orders, by the one in which time never runs back within a row.
 */
export function dateEvidence(): DateEvidence {
  const refused: Record<DateOrder, number> = { eu: 0, us: 0, iso: 0 }
  const backwards: Record<DateOrder, number> = { eu: 0, us: 0, iso: 0 }
  let open = 0
  let seen = 0
  let differs = false
  let example = ''
  const fewest = (counts: Record<DateOrder, number>, among: readonly DateOrder[]): DateOrder[] => {
    const least = Math.min(...among.map((order) => counts[order]))
    return among.filter((order) => counts[order] === least)
  }
  return {
    add(texts) {
      const times = texts.map(writtenTime)
      for (const [index, written] of times.entries()) {
        if (!written) continue
        seen += 1
        example ||= texts[index] ?? ''
        if (written.order) continue
        if (open === 0) example = texts[index] ?? ''
        open += 1
        for (const order of dateOrders) refused[order] += Number(!allows(written, order))
        differs ||= instantOf(written, 'eu') !== instantOf(written, 'us')
      }
      for (const order of dateOrders) {
        const read = times.flatMap((written) => (written && instantOf(written, order)) ?? [])
        backwards[order] += Number(read.some((at, index) => at < (read[index - 1] ?? at)))
      }
    },
    get isEnough() {
      const [best, next] = dateOrders.map((order) => refused[order]).sort((a, b) => a - b)
      return open === 0 ? seen >= enough : best === 0 && (next ?? 0) >= enough
    },
    reading() {
      if (open === 0) return { order: 'iso', because: 'written', example }
      const valid = fewest(refused, dateOrders)
      const [order] = valid
      if (order && (valid.length === 1 || !differs))
        return { order, because: 'only_valid', example }
      const [inOrder, ...others] = fewest(backwards, valid)
      if (!inOrder || others.length > 0) return null
      return { order: inOrder, because: 'only_in_order', example }
    },
  }
}
