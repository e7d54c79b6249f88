import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { type Calendar, calendarProblems } from '../core/calendar.ts'
import type { Matrix } from '../core/matrix.ts'
import { impacts, levels, plans, priorities, urgencies } from '../core/words.ts'
import { CannotSimulate } from './cannot-simulate.ts'

const Minutes = z.number().positive()
const MinutesOrNone = Minutes.nullable()
const by = <K extends string, V extends z.ZodType>(names: readonly K[], value: V) =>
  z.record(z.enum(names), value)

const Owner = z.object({ name: z.string(), role: z.string(), contact: z.string() })

const Document = z.looseObject({
  version: z.number().int().optional(),
  name: z.string(),
  calendars: z.record(
    z.string(),
    z.custom<Calendar>((value) => value !== null),
  ),
  priorities: by(impacts, by(urgencies, z.enum(priorities))),
  roundTheClock: z.array(z.enum(priorities)),
  targets: by(
    priorities,
    z.object({
      firstResponse: MinutesOrNone,
      nextResponse: MinutesOrNone,
      resolution: Minutes,
      handoff: Minutes,
      inactivity: Minutes,
      update: MinutesOrNone,
    }),
  ),
  plans: by(plans, z.object({ firstResponse: Minutes })),
  rungs: z.array(
    z.looseObject({
      level: z.enum(levels),
      tier: z.number().int().min(0).max(4),
      inWords: z.string(),
      calendar: z.string(),
      owners: z.array(Owner),
      backups: z.array(Owner),
      response: Minutes,
      inactivity: z.partialRecord(z.enum(priorities), Minutes),
      requires: z.array(z.string()),
      minimumCompleteness: z.number().min(0).max(100),
    }),
  ),
  rules: z.array(
    z.looseObject({
      name: z.string(),
      sentence: z.string(),
      when: z.looseObject({ on: z.string() }),
      act: z.array(z.looseObject({ do: z.string() })),
    }),
  ),
  warnAt: z.number().gt(0).lt(1),
  escalationRequests: z.looseObject({ coolDown: z.number(), answerWithin: Minutes }),
  survey: z.object({ sendAfter: MinutesOrNone }),
  autoClose: z.object({ after: MinutesOrNone }),
})

/** A matrix from a JSON file, checked as far as it takes to run it. */
export function readMatrix(path: string): Matrix {
  const parsed = Document.safeParse(json(path))
  const problems = parsed.success
    ? wrongWith(parsed.data as unknown as Matrix)
    : parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`)
  if (!parsed.success || problems.length > 0) {
    const shown = problems.slice(0, 10).map((problem) => `\n  ${problem}`)
    throw new CannotSimulate(`${basename(path)} is not a matrix:${shown.join('')}`)
  }
  return { version: 1, ...parsed.data } as unknown as Matrix
}

function json(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new CannotSimulate(`The matrix file ${path} cannot be read. Is the name right?`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CannotSimulate(`${basename(path)} is not JSON: ${why}`)
  }
}

function wrongWith({ calendars, rungs }: Matrix): string[] {
  return [
    ...Object.entries(calendars).flatMap(([name, calendar]) =>
      calendarProblems({ ...noHours, ...calendar }).map(
        (problem) => `calendars.${name}: ${problem}`,
      ),
    ),
    ...levels
      .filter((level) => !rungs.some((rung) => rung.level === level))
      .map((level) => `rungs: ${level} is missing`),
    ...rungs
      .filter(({ calendar }) => !calendars[calendar])
      .map(
        ({ level, calendar }) => `rungs: ${level} names the calendar “${calendar}”, unknown here`,
      ),
  ]
}

const noHours: Calendar = { zone: '', hours: {}, holidays: [] }
