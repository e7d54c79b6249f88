import type { Instant } from '../base/instant.ts'
import { addOpen } from '../calendar/calendar.ts'
import type { Clock } from '../case/clocks.ts'
import type { DecisionInput } from '../case/decision.ts'
import type { CaseEvent } from '../case/events.ts'
import { evolve } from '../case/evolve/evolve.ts'
import { type Case, isOpen } from '../case/state.ts'
import { calendarFor } from '../matrix/calendar-for.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { features } from './features.ts'
import { type ForeseenKind, isForeseen, timeOf } from './foreseen.ts'
import type { Observation } from './observation.ts'
import {
  type Held,
  type Holding,
  holdingOf,
  type Queues,
  queueFeatures,
  queuesAt,
} from './queues.ts'

export interface PastObservation extends Observation {
  kind: ForeseenKind
  held: Holding
}

/** What one case teaches. */
export interface CasePast {
  looks: PastObservation[]
  held: Held[]
}

/** Parts of its time after which a clock of the past is looked at. */
const parts = [0, 0.0625, 0.125, 0.25, 0.5, 0.75]

interface Life {
  kind: ForeseenKind
  looks: PastObservation[]
  taken: number
  isPaused: boolean
  late: boolean
  /** When it was last due; one that waits for the customer keeps what it had. */
  due: Instant
  /** When it ran out, or would have; null while it is still running. */
  over: Instant | null
}

/**
 * Looks at the clocks of a case while they ran or waited for the customer, as the case stood then. A
 * clock counts once its time is over, kept or not: those kept early must not stand for those still
 * running. While it waits for the customer it counts as kept so far. It began under the matrix given; `later` has those it was moved to.
 */
export function pastOf(
  events: readonly CaseEvent[],
  { people, ...began }: DecisionInput,
  until: Instant,
  later: ReadonlyMap<number, Matrix> = new Map(),
): CasePast {
  const lives = new Map<string, Life>()
  const held: Held[] = []
  let one: Case | null = null
  let { matrix } = began
  events.forEach((event, index) => {
    const before: Case | null = one
    if (event.kind === 'matrix_changed') matrix = later.get(event.data.to) ?? matrix
    const facts = { matrix, people }
    const after = evolve(before, event, matrix)
    one = after
    const next = events[index + 1]
    const to = next?.at ?? until
    if (before) end(lives, before, after, event)
    if (!isOpen(after)) return
    // What the desk itself makes of an event in the same instant is seen together with it.
    const isSettled = to > event.at || next?.actor.type !== 'system'
    if (isSettled) for (const clock of after.clocks) look(lives, after, clock, facts, event.at, to)
    hold(held, after, event.at, to)
  })
  const told = [...lives.values()].filter(({ over }) => over !== null && over <= until)
  const looks = told.flatMap((life) => life.looks.map((each) => ({ ...each, late: life.late })))
  return { looks, held }
}

/** Together with how full the queues were at each look, which takes the past of all cases. */
export function looksOf(
  pasts: readonly CasePast[],
  { people }: Pick<DecisionInput, 'people'>,
): PastObservation[] {
  const queues = queuesAt(pasts.flatMap(({ held }) => held))
  return pasts.flatMap(({ looks }) =>
    looks.map((each) => ({
      ...each,
      values: { ...each.values, ...queueFeatures(each.held, queues(each.at), people) },
    })),
  )
}

const uncounted: Queues = { ofOwner: () => null, ofTeam: () => null, ofAccount: () => null }

function look(
  lives: Map<string, Life>,
  one: Case,
  clock: Clock,
  facts: DecisionInput,
  from: Instant,
  to: Instant,
): void {
  if (!isForeseen(clock.kind)) return
  const calendar = calendarFor(facts.matrix, one.priority, one.level)
  const time = timeOf(clock, calendar, from)
  if (!time) return
  const life = lives.get(clock.id) ?? begin(lives, clock.id, clock.kind)
  life.due = clock.dueAt ?? life.due
  life.over = clock.dueAt === null ? life.due : null
  const take = (at: Instant) => {
    const values = features(one, clock, facts, at, uncounted)
    const seen = { kind: life.kind, held: holdingOf(one), at, of: one.id, late: false }
    if (values) life.looks.push({ ...seen, values })
  }
  const wasPaused = life.isPaused
  life.isPaused = clock.dueAt === null
  if (life.isPaused && !wasPaused) take(from)
  if (life.isPaused) return
  for (const part of parts.slice(life.taken)) {
    const ahead = time.left - time.whole * (1 - part)
    const at = ahead > 0 ? addOpen(calendar, from, ahead) : from
    if (at > from && at >= to) return
    life.taken++
    if (ahead >= 0) take(at)
  }
}

function begin(lives: Map<string, Life>, id: string, kind: ForeseenKind): Life {
  const life = { kind, looks: [], taken: 0, isPaused: false, late: false, due: 0, over: null }
  lives.set(id, life)
  return life
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
      life.over = clock.dueAt ?? life.due
    }
  }
}

function hold(held: Held[], one: Case, from: Instant, to: Instant): void {
  if (from >= to) return
  const holding = holdingOf(one)
  const last = held.at(-1)
  const isSame = last && last.to === from && last.owner === holding.owner
  if (isSame) last.to = to
  else held.push({ ...holding, from, to })
}
