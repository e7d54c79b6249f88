import { keyed } from '@caselead/core/base/keyed.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { impacts, levels, priorities, tiers, urgencies } from '@caselead/core/base/vocabulary.ts'
import { calendarProblems, minuteOf, weekdays } from '@caselead/core/calendar/rules.ts'
import { defaultStorm, defaultTickets } from '@caselead/core/matrix/default-matrix.ts'
import { type Matrix, plainRouting } from '@caselead/core/matrix/matrix.ts'
import { fieldsOfPacket } from '@caselead/core/matrix/packet.ts'
import { z } from 'zod'
import { comparable, EmailAddress } from '../input/email-address.ts'
import { tooMany } from './bounds.ts'
import { laidOut } from './laid-out.ts'
import { misreadPlaces, misreadWords } from './misread.ts'
import { RoutingDocument } from './routing-document.ts'
import { RuleDocument } from './rule-document.ts'
import { readSource, type Source } from './source.ts'
import { documentPartWords, documentWords } from './words.ts'

const name = z.string(documentPartWords.name).trim().min(1, documentPartWords.name).max(200)
const sentence = z.string(documentPartWords.sentence).trim().min(1, documentPartWords.sentence)
const count = z
  .number(documentPartWords.minutes)
  .positive(documentPartWords.minutesPositive)
  .max(525_600, documentPartWords.minutesInYear)
const perPriority = <T extends z.ZodType>(type: T) =>
  z.strictObject({ P1: type, P2: type, P3: type, P4: type })
const perPlan = <T extends z.ZodType>(type: T) =>
  z.strictObject({ enterprise: type, business: type, starter: type })

const time = z.string().refine((text) => minuteOf(text) !== undefined, documentPartWords.time)

const windows = z.array(z.tuple([z.string(), z.string()])).exactOptional()

const Hours = z.strictObject(keyed(weekdays, () => windows))

const Calendar = z
  .strictObject({
    zone: z.string(documentPartWords.zone),
    hours: Hours,
    holidays: z.array(z.string()).default([]),
    regions: z
      .array(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3}){0,2}$/, documentPartWords.region))
      .exactOptional(),
    regional: z.array(z.string()).exactOptional(),
  })
  .superRefine((calendar, { addIssue }) => {
    for (const message of calendarProblems(calendar)) addIssue({ code: 'custom', message })
  })

const Targets = z.strictObject({
  firstResponse: count.nullable(),
  nextResponse: count.nullable(),
  resolution: count,
  handoff: count,
  inactivity: count,
  update: count.nullable(),
})

const PlanTargets = z.strictObject({
  every: tightened().exactOptional(),
  P1: tightened().exactOptional(),
  P2: tightened().exactOptional(),
  P3: tightened().exactOptional(),
  P4: tightened().exactOptional(),
})

function tightened() {
  return z.strictObject({
    firstResponse: count.exactOptional(),
    nextResponse: count.exactOptional(),
    resolution: count.exactOptional(),
    handoff: count.exactOptional(),
    inactivity: count.exactOptional(),
    update: count.exactOptional(),
  })
}

const Owner = z.strictObject({
  name,
  role: z.string().trim().max(200),
  contact: EmailAddress(documentPartWords.owner).overwrite(comparable),
})

const Rung = z.strictObject({
  level: z.enum(levels),
  tier: z.literal(tiers),
  responsibility: name,
  inWords: name,
  calendar: z.string(),
  owners: z.array(Owner),
  backups: z.array(Owner),
  response: count,
  inactivity: z.strictObject({
    P1: count.exactOptional(),
    P2: count.exactOptional(),
    P3: count.exactOptional(),
    P4: count.exactOptional(),
  }),
  requires: z.array(z.enum(fieldsOfPacket)),
  minimumCompleteness: z.number().min(0).max(100),
})

const url = z.string().regex(/^(https?:\/\/\S+|env:[A-Z][A-Z0-9_]*)$/, documentPartWords.address)

const AlertChannel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['slack', 'teams', 'webhook']), url }),
  z.strictObject({ kind: z.literal('email'), to: EmailAddress() }),
])

const urgencyRow = z.strictObject(keyed(urgencies, () => z.enum(priorities)))

const refundable = z.number().min(0).nullable()
const Authority = z.union([refundable, z.strictObject({ perCase: refundable, perDay: refundable })])

/** A matrix as a file; every span is in minutes of open time. */
export const MatrixDocument = z.strictObject({
  $schema: z.string().exactOptional(),
  /** The published version it was made from. */
  version: z.number().int().min(0).default(0),
  name,
  calendars: z.record(z.string(), Calendar),
  priorities: z.strictObject(keyed(impacts, () => urgencyRow)),
  roundTheClock: z.array(z.enum(priorities)),
  targets: perPriority(Targets),
  plans: perPlan(PlanTargets),
  rungs: z.array(Rung).min(1, documentPartWords.rungMissing),
  routing: RoutingDocument.default(plainRouting),
  rules: z.array(RuleDocument),
  keywords: z.array(z.string().trim().toLowerCase().min(2)).default([]),
  playbooks: z
    .record(
      z.string(),
      z.strictObject({
        title: name,
        rung: z.enum(levels).exactOptional(),
        steps: z.array(sentence).min(1, documentPartWords.stepMissing),
      }),
    )
    .default({}),
  channels: z.record(z.string(), AlertChannel).default({}),
  quietHours: z.strictObject({ from: time, to: time }).nullable().default(null),
  storm: z.strictObject({ alerts: z.number().int().min(1), within: count }).default(defaultStorm),
  warnAt: z.number().gt(0).lt(1, documentPartWords.shareBelowOne),
  warnOdds: z.number().gt(0).max(1, documentPartWords.shareUpToOne).nullable().default(null),
  escalationRequests: z.strictObject({
    coolDown: count,
    allowance: perPlan(z.number().int().min(0)),
    answerWithin: count,
  }),
  tickets: z.strictObject({ tellWithin: count }).default(defaultTickets),
  authority: z.strictObject({
    L1: Authority.exactOptional(),
    L2: Authority.exactOptional(),
    L3: Authority.exactOptional(),
    L4: Authority.exactOptional(),
  }),
  survey: z.strictObject({ sendAfter: count.nullable() }),
  autoClose: z.strictObject({ after: count.nullable() }),
})

/** A matrix from a file's words; refused with every place that does not fit. */
export const readMatrix = (text: string): Matrix => matrixOf(readSource(text))

/** A matrix from what a file says; refused with every place that does not fit, and its line. */
export function matrixOf({ value, line }: Source): Matrix {
  const much = tooMany(value)
  if (much.length > 0) {
    throw new Refusal('invalid', [documentWords.tooLarge, ...much].join('\n'), 'matrix')
  }
  const read = MatrixDocument.safeParse(value, { error: misreadWords })
  if (!read.success) {
    const places = misreadPlaces(read.error.issues, value, line)
    throw new Refusal('invalid', [documentWords.misread, ...places].join('\n'), 'matrix')
  }
  const { $schema: _, ...matrix } = read.data
  return matrix
}

/** A matrix as the words of a file, its parts in the order of the document. */
export const asDocument = (matrix: Matrix): string => `${laidOut(MatrixDocument.parse(matrix))}\n`

/** The published JSON Schema, for editors and for those who keep their matrix in git. */
export const matrixSchema = (): object => z.toJSONSchema(MatrixDocument, { io: 'input' })
