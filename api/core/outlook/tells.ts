import type { Instant } from '../base/instant.ts'
import type { ClockKind, IncidentStage, Level } from '../base/vocabulary.ts'
import type { Incident } from '../case/decision.ts'
import { hears, hearsInWords } from '../case/hears.ts'
import { type Case, isOpen } from '../case/state.ts'
import { climbInWords, nextClimb, unlessInWords } from '../due/next-climb.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Agent } from '../team/people.ts'
import { isOver, type Progress, progressOf } from '../wording/progress.ts'
import {
  handsInWords,
  lateInWords,
  progressInWords,
  type Sentence,
} from '../wording/progress-words.ts'
import { standing } from '../wording/standing.ts'
import { askedNext, whatNext } from '../wording/what-next.ts'

/** What a customer is told of a case as it stands: the same before it is opened, on every page and in every mail. */
export interface Tells {
  /** "with our technical specialists" */
  standing: string
  /** Who has it, who was told, what is late. */
  progress: Sentence[]
  /** What the record knows whoever has it is doing: "is working on it", "hasn’t started on it yet". */
  assigneeDoes: string | null
  /** What happens next; the time, if there is one, ends the sentence. */
  next: Sentence | null
  /** It is part of an incident that has not ended. */
  isPartOfIncident: boolean
  /** That incident; null without one, and where its name isn't known. */
  incident: IncidentTold | null
  /** All of that and what we aim for, for a page: nothing twice, and nothing unless it is open. */
  told: Sentence[]
  nextUpdateBy: Instant | null
  /** When that was promised. */
  nextUpdateSince: Instant | null
  /** What that time ends: "First answer by", "Next update by". */
  nextUpdateWords: string | null
  /** Null once there was one, and where none is promised. */
  firstResponseBy: Instant | null
  /** Null while it is paused or over. */
  resolutionTargetBy: Instant | null
  /** Null when no clock would make it climb. */
  climbs: Climbs | null
}

/** What customers of its cases read of an incident; null for what nobody has said. */
export interface IncidentTold {
  title: string
  lead: string | null
  stage: IncidentStage | null
}

/** What happens unless: "If there’s no progress by", the time, "it moves up to our directors automatically". */
export interface Climbs {
  at: Instant
  /** The rung it is about. */
  level: Level
  unless: string
  sentence: string
}

export interface OutlookInput {
  matrix: Matrix
  people: readonly Agent[]
  now: Instant
  /** Those that have not ended; without it, a case says itself whether it is part of one. */
  incidents?: readonly Incident[] | undefined
  /** Read by somebody other than the customer who opened it: a colleague or a follower. */
  forFollower?: boolean
}

export function tells(one: Case, seen: OutlookInput): Tells {
  const promised = hears(one)
  const known = progressOf(one, seen)
  const progress = progressInWords(withoutAsked(known, askedNext(one)?.to.name))
  const next = whatNext(one, known, seen.people)
  const resolutionTargetBy = dueAt(one, 'resolution')
  const saidFirst = promised && promised.by < seen.now ? lateInWords(known, promised.by) : null
  return {
    ...{ progress, next, resolutionTargetBy, isPartOfIncident: known.incident !== null },
    incident: incidentTold(one, known, seen),
    standing: standing(one, seen.matrix),
    assigneeDoes: handsInWords(known),
    told:
      one.waitingSince === null && isOpen(one)
        ? toldOf(progress, next, aimOf(one, seen.now), saidFirst)
        : [],
    nextUpdateBy: promised?.by ?? null,
    nextUpdateSince: promised?.since ?? null,
    nextUpdateWords: promised && hearsInWords[promised.what],
    firstResponseBy: dueAt(one, 'first_response'),
    climbs: climbsOf(one, seen),
  }
}

/** Who was asked is said next: it isn't said before that they alone were alerted. */
const withoutAsked = (known: Progress, asked: string | undefined): Progress =>
  known.told.length === 1 && known.told[0] === asked ? { ...known, told: [] } : known

function incidentTold(
  { incident }: Case,
  { incident: known }: Progress,
  { incidents }: OutlookInput,
): IncidentTold | null {
  const title = incidents?.find(({ id }) => id === incident)?.title
  return known && title ? { title, ...known } : null
}

/** That the next update is late stands first on every page. */
function toldOf(
  progress: Sentence[],
  next: Sentence | null,
  aim: Instant | null,
  saidFirst: string | null,
): Sentence[] {
  const isNew = next !== null && !progress.some(({ sentence }) => sentence === next.sentence)
  return [
    ...progress.filter(({ sentence, time }) => time === null || sentence !== saidFirst),
    ...(isNew ? [next] : []),
    ...(aim === null ? [] : [{ sentence: aimInWords, time: aim }]),
  ]
}

export const aimInWords = 'We aim to solve it by'

/** By when we still aim to solve it: null while that is paused, and once it is over or missed. */
export function aimOf({ clocks }: Case, now: Instant): Instant | null {
  const clock = clocks.find(({ kind }) => kind === 'resolution')
  return clock && !isOver(clock, 'resolution', now) ? clock.dueAt : null
}

const dueAt = ({ clocks }: Case, kind: ClockKind): Instant | null =>
  clocks.find((clock) => clock.kind === kind)?.dueAt ?? null

/** What the ladder does if nobody acts, and when; without names where it may be somebody else by then. */
export function climbsOf(one: Case, { matrix, people }: OutlookInput, names = true): Climbs | null {
  const climb = nextClimb(one, { matrix, people })
  if (!climb) return null
  const { at, level } = climb
  const sentence = climbInWords(names ? climb : { ...climb, to: null })
  return { at, level, unless: unlessInWords(climb), sentence }
}
