import { logPriorities } from '@caselead/api/replay/commands.ts'
import { openLog } from '@caselead/api/replay/formats/read.ts'
import type { UciRow } from '@caselead/api/replay/formats/uci-row.ts'
import { asIfMatrix, historyMatrix } from '@caselead/api/replay/history-matrix.ts'
import { originOf } from '@caselead/api/replay/put.ts'
import { runIncident } from '@caselead/api/replay/run-incident.ts'
import { hours, type Instant } from '@caselead/core/base/instant.ts'
import { levels } from '@caselead/core/base/vocabulary.ts'
import type { DecisionInput } from '@caselead/core/case/decision.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { evolve } from '@caselead/core/case/evolve/evolve.ts'
import { type Case, isOpen } from '@caselead/core/case/state.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { features } from '@caselead/core/risk/features.ts'
import type { Values } from '@caselead/core/risk/observation.ts'
import { looksOf, type PastObservation, pastOf } from '@caselead/core/risk/past.ts'
import { type Queues, queuesAt } from '@caselead/core/risk/queues.ts'

/** The desk of a log: every incident a case, by the very replay that `npm run replay` is. */
export interface PastDesk {
  cases: PastCase[]
  facts: DecisionInput
  /** How full its queues were at any instant. */
  queues: (at: Instant) => Queues
}

export interface PastCase {
  id: number
  openedAt: Instant
  events: readonly CaseEvent[]
  /** What the log says of the promise of its own desk; the forecast never sees it. */
  isMissed: boolean
  /** Whether our resolution clock ran out. */
  ranOut: boolean
}

/** A case as the desk saw it at a moment, and what the forecast is given of it. */
export interface Seen {
  of: number
  openedAt: Instant
  seenAt: Instant
  values: Values
  /** Its clock runs and does not wait for the customer: the desk lists it. */
  isRunning: boolean
}

export const afterTheLog = Date.UTC(2018, 0, 1)

export async function pastDesk(file: string): Promise<PastDesk> {
  const { incidents, format } = await openLog(file)
  const [l1, l2, l3, l4] = levels
  const nobody = { owners: [], backups: [] }
  const ours = defaultMatrix({ [l1]: nobody, [l2]: nobody, [l3]: nobody, [l4]: nobody })
  const matrix = historyMatrix(asIfMatrix(ours, logPriorities), 1, format.title)
  const facts: DecisionInput = { matrix, people: [] }
  const from = { source: format.name, title: format.title }
  const cases: PastCase[] = []
  for await (const incident of incidents()) {
    const id = cases.length + 1
    const { events, after } = runIncident(originOf(from, incident), id, incident.steps, facts)
    const last = incident.rows.at(-1) as UciRow | undefined
    const isMissed = last?.madeSla === false
    cases.push({ id, events, openedAt: after.openedAt, isMissed, ranOut: events.some(isLate) })
  }
  const held = cases.flatMap(({ events }) => pastOf(events, facts, afterTheLog).held)
  return { cases, facts, queues: queuesAt(held) }
}

/** What the nightly learning would have looked at, of events no later than `until`. */
export function pastLooks(
  { facts }: PastDesk,
  cases: readonly PastCase[],
  until: Instant,
): PastObservation[] {
  const known = cases.filter(({ openedAt }) => openedAt < until)
  const then = known.map(({ events }) => events.filter(({ at }) => at <= until))
  const looks = looksOf(
    then.map((events) => pastOf(events, facts, until)),
    facts,
  )
  return looks.filter(({ kind }) => kind === 'resolution')
}

/** Every case still open so many hours after it was opened; at 0 h, as its opening left it. */
export function seenAfter({ cases, facts, queues }: PastDesk, after: number): Seen[] {
  return cases.flatMap(({ id, openedAt, events }) => {
    const at = openedAt + hours(after)
    const one = stateOf(after === 0 ? openingOf(events) : events.filter((e) => e.at <= at), facts)
    const clock = one?.clocks.find(({ kind }) => kind === 'resolution')
    const values = one && clock && isOpen(one) && features(one, clock, facts, at, queues(at))
    return values ? [{ of: id, openedAt, seenAt: at, values, isRunning: clock.dueAt !== null }] : []
  })
}

const isLate = (event: CaseEvent): boolean =>
  event.kind === 'clock_breached' && event.data.kind === 'resolution'

const stateOf = (events: readonly CaseEvent[], { matrix }: DecisionInput): Case | null =>
  events.reduce<Case | null>((one, event) => evolve(one, event, matrix), null)

/** The opening and what the desk itself made of it, before anybody did anything. */
function openingOf(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const next = events.findIndex(({ kind, actor }) => kind !== 'opened' && actor.type !== 'system')
  return next < 0 ? events : events.slice(0, next)
}
