import type { DeskRow, DutyView } from '@caselead/api/views/types/index.ts'
import { dayLineWords as words } from '../../words/desk/my-day.ts'
import { timeIn } from '../../words/times.ts'

/** A point of the line, in hundredths of it. */
export interface Point {
  x: number
  time: string
  clock: string
  number: string
  isLate: boolean
  /** Above or below the line, where there is room to say what it is. */
  side: 'above' | 'below' | null
}

export interface DayLine {
  from: string
  to: string
  stretches: { x: number; width: number }[]
  gone: { x: number; width: number }[]
  breaks: number[]
  ticks: number[]
  now: { x: number; time: string } | null
  points: Point[]
  spoken: string
}

const hour = 3_600_000
/** Less than this apart, in hundredths, two labels would run into one another. */
const apart = 11

/** A shift as a line with its breaks, and what falls due in it; null where there is none. */
export function dayLine(
  { shift }: Pick<DutyView, 'shift'>,
  due: readonly Pick<DeskRow, 'number' | 'due'>[],
  now: number,
  zone: string,
): DayLine | null {
  const [first, last] = [shift[0], shift.at(-1)]
  if (!first || !last) return null
  const { opens } = first
  const { closes } = last
  const at = (instant: number) => ((instant - opens) / (closes - opens)) * 100
  const isNow = now >= opens && now <= closes
  const points = placed(
    due.flatMap(({ number, due: clock }) =>
      clock && clock.at >= opens && clock.at <= closes ? [{ number, clock }] : [],
    ),
  )
  const part = (from: number, to: number) => ({ x: at(from), width: at(to) - at(from) })
  const nowTime = isNow ? timeIn(now, zone) : null
  return {
    from: timeIn(opens, zone),
    to: timeIn(closes, zone),
    stretches: shift.map((one) => part(one.opens, one.closes)),
    gone: shift
      .filter((one) => one.opens < now)
      .map((one) => part(one.opens, Math.min(one.closes, now))),
    breaks: shift.slice(1).map((one, index) => (at(one.opens) + at(shift[index]?.closes ?? 0)) / 2),
    ticks: Array.from({ length: Math.floor((closes - opens) / hour) + 1 }, (_, index) =>
      at(opens + index * hour),
    ),
    now: nowTime === null ? null : { x: at(now), time: nowTime },
    points,
    spoken: words.spoken(
      timeIn(opens, zone),
      timeIn(closes, zone),
      nowTime,
      points.map(({ time, clock, number }) => words.due(time, clock, number)),
    ),
  }

  function placed(items: { number: string; clock: NonNullable<DeskRow['due']> }[]): Point[] {
    const used = { above: Number.NEGATIVE_INFINITY, below: isNow ? at(now) : 0 }
    return items
      .toSorted((a, b) => a.clock.at - b.clock.at)
      .map(({ number, clock }) => {
        const x = at(clock.at)
        const free = x - used.above >= apart ? 'above' : null
        const below = x - used.below >= apart && x <= 100 - apart ? 'below' : null
        const side = free ?? below
        if (side) used[side] = x
        const time = timeIn(clock.at, zone)
        return { x, time, clock: clock.name, number, isLate: clock.at <= now, side }
      })
  }
}
