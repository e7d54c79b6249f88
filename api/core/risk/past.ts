import { addOpen } from '../calendar/calendar.ts'
import type { Clock } from '../clocks.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { Instant } from '../instant.ts'
import { calendarFor } from '../matrix.ts'
import { type Case, isOpen } from '../state.ts'
import type { Facts } from '../unfolding.ts'
import { type ForeseenKind, isForeseen, timeOf } from './foreseen.ts'
import { known } from './known.ts'
import type { Look } from './look.ts'

export interface PastLook extends Look {
  kind: ForeseenKind
  owner: string | null
}

/** Somebody held the case from one instant to another. */
export interface Holding {
  owner: string
  from: Instant
  to: Instant
}

/** Parts of its time after which a clock of the past is looked at. */
const parts = [0, 0.25, 0.5, 0.75]

interface Life {
  kind: ForeseenKind
  looks: PastLook[]
  taken: number
  late: boolean
  /** When it ran out, or would have; null while it is still running. */
  over: Instant | null
}

/**
 * What one case teaches: looks at its clocks while they ran, as the case stood then. A clock counts
 * once its time is over, kept or not: those kept early must not stand for those still running.
 */
export function pastOf(
  events: readonly CaseEvent[],
  facts: Facts,
  until: Instant,
): { looks: PastLook[]; holdings: Holding[] } {
  const lives = new Map<string, Life>()
  const holdings: Holding[] = []
  let one: Case | null = null
  events.forEach((event, index) => {
    const before: Case | null = one
    const after = evolve(before, event, facts.matrix)
    one = after
    const next = events[index + 1]?.at ?? until
    if (before) end(lives, before, after, event)
    if (!isOpen(after)) return
    for (const clock of after.clocks) look(lives, after, clock, facts, event.at, next)
    hold(holdings, after, event.at, next)
  })
  const told = [...lives.values()].filter(({ over }) => over !== null && over <= until)
  const looks = told.flatMap((life) => life.looks.map((each) => ({ ...each, late: life.late })))
  return { looks, holdings }
}

function look(
  lives: Map<string, Life>,
  one: Case,
  clock: Clock,
  facts: Facts,
  from: Instant,
  to: Instant,
): void {
  if (!isForeseen(clock.kind)) return
  const calendar = calendarFor(facts.matrix, one.priority, one.level)
  const time = timeOf(clock, calendar, from)
  if (!time) return
  const fresh: Life = { kind: clock.kind, looks: [], taken: 0, late: false, over: null }
  const life = lives.get(clock.id) ?? fresh
  lives.set(clock.id, life)
  life.over = null
  for (const part of parts.slice(life.taken)) {
    const ahead = time.left - time.whole * (1 - part)
    const at = ahead > 0 ? addOpen(calendar, from, ahead) : from
    if (at >= to) return
    life.taken++
    const values = ahead < 0 ? null : known(one, clock, facts, at)
    const owner = one.assignee?.id ?? null
    if (values) life.looks.push({ kind: clock.kind, owner, at, of: one.id, values, late: false })
  }
}

/** Clocks that stopped with this event, and the one it says was late. */
function end(lives: Map<string, Life>, before: Case, after: Case, event: CaseEvent): void {
  for (const clock of before.clocks) {
    const life = lives.get(clock.id)
    if (!life) continue
    const isLate =
      (event.kind === 'clock_breached' && event.data.clock === clock.id) ||
      (event.kind === 'promise_broken' && clock.kind === 'promise')
    if (isLate) life.late = true
    const goesOn = isOpen(after) && after.clocks.some(({ id }) => id === clock.id)
    if (isLate || (!goesOn && life.over === null)) {
      life.over = clock.dueAt ?? event.at + (clock.left ?? 0)
    }
  }
}

function hold(holdings: Holding[], one: Case, from: Instant, to: Instant): void {
  if (!one.assignee) return
  const owner = one.assignee.id
  const last = holdings.at(-1)
  if (last && last.owner === owner && last.to === from) last.to = to
  else if (from < to) holdings.push({ owner, from, to })
}
