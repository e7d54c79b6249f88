import type { Db } from '@caselead/db/cases.ts'
import {
  casesHeldAt,
  casesOpenedBetween,
  eventsOfCases,
  firstOpening,
  type HeardCase,
} from '@caselead/db/history.ts'
import { matrixBody } from '@caselead/db/matrices.ts'
import type { CaseEvent } from '../core/events.ts'
import type { Instant } from '../core/instant.ts'
import type { Matrix } from '../core/matrix.ts'
import { type Course, courseOf, type Matrices } from '../core/simulate/course.ts'
import { inTime } from '../core/simulate/deed.ts'
import { deedsOf } from '../core/simulate/deeds-of-record.ts'
import type { Holding } from '../core/simulate/simulate.ts'
import { people } from '../people.ts'
import { asEvent } from '../record/read.ts'
import { CannotSimulate } from './cannot-simulate.ts'
import type { Subject } from './subject.ts'
import { dayIn } from './when.ts'

export interface Period {
  from: Instant | null
  to: Instant
  zone: string
}

const chunk = 500

/** The cases opened in a period of the desk's own record. */
export async function periodOf(db: Db, { from: asked, to, zone }: Period): Promise<Subject> {
  const first = await firstOpening(db)
  const from = asked ?? first ?? to
  const opened = await casesOpenedBetween(db, from, to)
  const days = `from ${dayIn(zone, from)} to ${dayIn(zone, to)}`
  if (opened.length === 0) throw new CannotSimulate(emptiness(days, first, zone))
  const courses = await read(db, opened, to)
  const before = await read(db, await casesHeldAt(db, from), to)
  const deeds = inTime(courses.flatMap(({ course, matrices }) => deedsOf(course.events, matrices)))
  const team = await people(db, from)
  return {
    title: `${opened.length} cases opened ${days}`,
    zone,
    team,
    recorded: courses.map(({ course }) => course),
    setting: (matrix) => ({ deeds, matrix, team, until: to, elsewhere: holdings(before) }),
    remarks: [
      'People did what they did then; only rules and clocks decide anew.',
      'The team is as it is today, with its hours, capacity and time off.',
      ...(before.length > 0
        ? [`${before.length} older cases count as load and stay as they were.`]
        : []),
    ],
  }
}

function emptiness(days: string, first: Instant | null, zone: string): string {
  if (first === null)
    return 'No case has been opened on this desk yet: there is no past to simulate.'
  return `No case was opened ${days}. The first one was opened on ${dayIn(zone, first)}.`
}

interface Told {
  course: Course
  matrices: Matrices
}

async function read(db: Db, cases: HeardCase[], until: Instant): Promise<Told[]> {
  const matrices = new Map<number, Matrix>()
  const told: Told[] = []
  for (let start = 0; start < cases.length; start += chunk) {
    const ids = cases.slice(start, start + chunk).map(({ id }) => id)
    for (const rows of (await eventsOfCases(db, ids, until)).values()) {
      const events = rows.map(asEvent)
      for (const version of events.flatMap(versionIn)) {
        if (!matrices.has(version)) matrices.set(version, (await matrixBody(db, version)) as Matrix)
      }
      const course = courseOf(events, matrices)
      if (course) told.push({ course, matrices })
    }
  }
  return told
}

function versionIn({ kind, data }: CaseEvent): number[] {
  if (kind === 'opened') return [data.matrixVersion]
  return kind === 'matrix_changed' ? [data.to] : []
}

const holdings = (told: Told[]): Holding[] =>
  told
    .flatMap(({ course }) =>
      course.standings.map(({ at, by }) => {
        const { id: caseId } = course.case
        return { at, caseId, by }
      }),
    )
    .sort((a, b) => a.at - b.at)
