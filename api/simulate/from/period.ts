import { type Instant, minutes } from '@caselead/core/base/instant.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { nextDue } from '@caselead/core/due/due.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { actsOf } from '@caselead/core/simulate/from-record/acts-of-record.ts'
import { alertsOfRecord } from '@caselead/core/simulate/from-record/alerts-of-record.ts'
import { type Elsewhere, elsewhereOf } from '@caselead/core/simulate/from-record/elsewhere.ts'
import { inTime } from '@caselead/core/simulate/recorded-act.ts'
import type { PastIncidents } from '@caselead/core/simulate/setting.ts'
import { type Matrices, type Trajectory, trajectoryOf } from '@caselead/core/simulate/trajectory.ts'
import {
  casesHeldAt,
  casesOpenedBetween,
  eventsOfCases,
  firstOpening,
  type HeardCase,
  olderCasesOf,
} from '@caselead/db/case/history.ts'
import { incidentsBetween } from '@caselead/db/case/incident/incidents.ts'
import { matrixBody } from '@caselead/db/matrix/matrices.ts'
import type { Db } from '@caselead/db/tables.ts'
import { storedMatrix } from '../../matrix/stored.ts'
import { asEvent } from '../../record/read.ts'
import { people } from '../../runtime/roster.ts'
import { CannotSimulate } from '../cannot-simulate.ts'
import type { Subject } from '../subject.ts'
import { dayIn } from '../when.ts'
import { remarkWords, simulateWords } from '../words.ts'
import { learnedThen } from './learned-then.ts'
import { policiesOf } from './policies.ts'

export interface Period {
  from: Instant | null
  to: Instant
  zone: string
}

const chunk = 500

/** The cases opened in a period of the desk's own record. */
export async function periodOf(db: Db, { from: asked, to, zone }: Period): Promise<Subject> {
  const first = await firstOpening(db)
  const from = asked ?? Math.min(first ?? to, to)
  const opened = await casesOpenedBetween(db, from, to)
  // A period ends before the next day begins.
  const days = [dayIn(zone, from), dayIn(zone, Math.max(from, to - 1))] as const
  if (opened.length === 0) throw new CannotSimulate(emptiness(days, first, zone))
  const told = await read(db, opened, to)
  const courses = told.flatMap(({ events, matrices }) => trajectoryOf(events, matrices) ?? [])
  const deeds = inTime(told.flatMap(({ events, matrices }) => actsOf(events, matrices)))
  const elsewhere = await olderCases(db, courses, from, to)
  const older = new Set(elsewhere.map(({ case: one }) => one.id)).size
  const team = await people(db, from)
  const learned = await learnedThen(db, from)
  const incidents = await pastIncidents(db, from, to)
  return {
    title: remarkWords.periodTitle(opened.length, ...days),
    zone,
    team,
    recorded: { courses, alerts: alertsOfRecord(told, team, await policiesOf(db), to) },
    setting: (matrix) => ({ deeds, matrix, team, until: to, elsewhere, learned, incidents }),
    remarks: [
      remarkWords.peopleAsThen,
      remarkWords.teamAsToday,
      ...(older > 0 ? [remarkWords.olderCases(older)] : []),
      ...asleep(courses, to),
    ],
  }
}

/** Where the engine stood still, the record lacks what is simulated. */
function asleep(courses: readonly Trajectory[], to: Instant): string[] {
  const late = courses.filter((course) => (nextDue(course.case)?.at ?? to) < to - minutes(1)).length
  return late === 0 ? [] : [remarkWords.engineStoodStill(late)]
}

const emptiness = (
  [from, to]: readonly [string, string],
  first: Instant | null,
  zone: string,
): string =>
  first === null ? simulateWords.noCases : simulateWords.noCasesThen(from, to, dayIn(zone, first))

async function pastIncidents(db: Db, from: Instant, to: Instant): Promise<PastIncidents> {
  const rows = await incidentsBetween(db, from, to)
  return {
    before: rows
      .filter(({ opened_at }) => opened_at < from)
      .map(({ id, title, opened_at }) => ({ id, title, at: opened_at })),
    ends: rows.flatMap(({ title, ended_at }) =>
      ended_at === null ? [] : [{ title, at: ended_at }],
    ),
  }
}

interface CaseHistory {
  events: CaseEvent[]
  matrices: Matrices
}

async function read(db: Db, cases: HeardCase[], until: Instant): Promise<CaseHistory[]> {
  const matrices = new Map<number, Matrix>()
  const told: CaseHistory[] = []
  for (let start = 0; start < cases.length; start += chunk) {
    const ids = cases.slice(start, start + chunk).map(({ id }) => id)
    for (const rows of (await eventsOfCases(db, ids, until)).values()) {
      const events = rows.map(asEvent)
      for (const version of events.flatMap(versionIn)) {
        if (!matrices.has(version))
          matrices.set(version, storedMatrix(await matrixBody(db, version)))
      }
      told.push({ events, matrices })
    }
  }
  return told
}

function versionIn({ kind, data }: CaseEvent): number[] {
  if (kind === 'opened') return [data.matrixVersion]
  return kind === 'matrix_changed' ? [data.to] : []
}

/** As many of an account as triage looks at. */
const mostOfAccount = 100

/** What somebody held then or later, step by step; what was over before, as it ended. */
async function olderCases(
  db: Db,
  courses: readonly Trajectory[],
  from: Instant,
  to: Instant,
): Promise<Elsewhere[]> {
  const held = await casesHeldAt(db, from)
  const told = await read(db, held, to)
  const going = told.flatMap(({ events, matrices }) => elsewhereOf(events, matrices, from))
  const heldIds = new Set(held.map(({ id }) => id))
  const accounts = [...new Set(courses.map(({ case: one }) => one.account.id))]
  const over = (await olderCasesOf(db, accounts, from, mostOfAccount))
    .filter(({ id }) => !heldIds.has(id))
    .map(({ state }) => state)
    .map((one) => ({ at: one.openedAt, case: one }))
  return [...over, ...going].sort((a, b) => a.at - b.at)
}
