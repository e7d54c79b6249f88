import { createHash } from 'node:crypto'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { evolve } from '@caselead/core/case/evolve/evolve.ts'
import { lettersFor } from '@caselead/core/case/letters.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Trajectory } from '@caselead/core/simulate/trajectory.ts'
import { continueNumbers } from '@caselead/db/case/cases.ts'
import { type ClockRow, type Recorded, writeCases } from '@caselead/db/case/write-cases.ts'
import type { LetterRow } from '@caselead/db/queues/letters.ts'
import type { Db } from '@caselead/db/tables.ts'
import { noteHeard } from '@caselead/db/tickets/trackers.ts'
import { recordFollowers } from '../record/followers.ts'
import { genesis, seal } from '../record/hash.ts'
import { capabilityRows, letterRow } from '../record/letters.ts'
import { recordTicket } from '../record/record.ts'
import { caseRow, clockRows, eventRow } from '../record/rows.ts'
import type { IncidentStep } from './told/incident-steps.ts'
import { writeIncidents } from './write-incidents.ts'

const atOnce = 50

/** Writes cases that were lived elsewhere, as if each had been recorded step by step here. */
export async function writeHistory(
  db: Db,
  courses: readonly Trajectory[],
  { matrix, secret, incidentSteps }: Written,
): Promise<void> {
  for (let from = 0; from < courses.length; from += atOnce) {
    const some = courses.slice(from, from + atOnce).map((one) => recordedOf(one, matrix, secret))
    await writeCases(db, together(some))
  }
  await recordFollowers(
    db,
    courses.flatMap(({ events }) => events),
  )
  await continueNumbers(db)
  await db.transaction().execute(async (trx) => {
    for (const course of courses) {
      await writeIncidents(trx, course, incidentSteps)
      await recordTicket(trx, { before: null, after: course.case, events: course.events })
    }
    await noteNews(trx, courses)
  })
}

/** When each tracker last told of a ticket. */
async function noteNews(trx: Db, courses: readonly Trajectory[]): Promise<void> {
  const heard = courses.flatMap(({ events }) => {
    const linked = events.findLast((event) => event.kind === 'ticket_linked')
    const news = events.findLast(({ kind }) => kind === 'ticket_changed')
    return linked && news ? [{ tracker: linked.data.tracker, at: news.at }] : []
  })
  for (const { tracker, at } of heard.toSorted((a, b) => a.at - b.at)) {
    await noteHeard(trx, tracker, 'news', at)
  }
}

interface Written {
  matrix: Matrix
  secret: string
  incidentSteps: readonly IncidentStep[]
}

function recordedOf({ events }: Trajectory, matrix: Matrix, secret: string): Recorded {
  const recorded: Recorded = {
    ...{ created: [], updated: [], events: [], clocks: [], letters: [], capabilities: [] },
    messages: [],
  }
  const clocks = new Map<string, ClockRow>()
  let before: Case | null = null
  let hash: Buffer = genesis
  for (const step of stepsOf(events)) {
    let after: Case | null = before
    for (const event of step) {
      after = evolve(after, event, matrix)
      hash = seal(hash, event)
      recorded.events.push(eventRow(event, after.account.id, hash))
    }
    if (!after) continue
    const at = step.at(-1)?.at ?? 0
    for (const row of clockRows(before, after, at)) clocks.set(row.id, row)
    recorded.letters.push(...lettersOf(after, step, at))
    before = after
  }
  if (!before) return recorded
  recorded.created.push(caseRow(before, events.at(-1)?.at ?? 0, hash))
  recorded.clocks.push(...clocks.values())
  recorded.capabilities.push(...recorded.letters.flatMap((row) => capabilityRows(row, secret)))
  return recorded
}

/** What happened in one moment was recorded in one step. */
function stepsOf(events: readonly CaseEvent[]): CaseEvent[][] {
  return [...Map.groupBy(events, ({ at }) => at).values()]
}

const lettersOf = (after: Case, step: CaseEvent[], at: number): LetterRow[] =>
  lettersFor(after, step).map((letter) => {
    const name = JSON.stringify([after.id, letter])
    return letterRow(uuidOf(name), after, letter, at)
  })

/** The same letter of the same history has the same name. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return [...parts, hex.slice(20, 32)].join('-')
}

const together = (some: readonly Recorded[]): Recorded => ({
  created: some.flatMap(({ created }) => created),
  updated: [],
  events: some.flatMap(({ events }) => events),
  clocks: some.flatMap(({ clocks }) => clocks),
  letters: some.flatMap(({ letters }) => letters),
  capabilities: some.flatMap(({ capabilities }) => capabilities),
  messages: [],
})
