import type { Named } from '../base/actor.ts'
import { type Instant, minutes } from '../base/instant.ts'
import type { ClockKind, IncidentStage } from '../base/vocabulary.ts'
import { quietUntil } from '../calendar/quiet-hours.ts'
import type { Clock } from '../case/clocks.ts'
import type { Incident } from '../case/decision.ts'
import { hearsBy } from '../case/hears.ts'
import { type Case, isOpen, isPartOfOpenIncident } from '../case/state.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { isOnDuty, nextOnDuty } from '../team/on-duty.ts'
import type { Agent } from '../team/people.ts'

/** Who has a case in hand, as far as its record knows. */
export type Hands =
  | { are: 'nobody' }
  /** Was called and has not accepted. */
  | { are: 'called'; who: Named }
  /** Has been given it and has done nothing on it yet. */
  | { are: 'given'; who: Holder }
  /** Accepted it, or did something on it; `active` until the case counts as inactive. */
  | { are: 'taken'; who: Holder; active: boolean }
  | { are: 'partner'; who: Holder; taken: boolean }
  /** An older record does not tell. */
  | { are: 'unknown'; who: Named }

export interface Holder extends Named {
  onDuty: boolean
  /** When they are on duty again; null while they are or were just here, and when it is not known. */
  backAt: Instant | null
  zone: string
}

export const promisesToCustomers = [
  'first_answer',
  'answer',
  'request',
  'update',
  'solution',
] as const
/** What a customer is told a time for. */
export type Owed = (typeof promisesToCustomers)[number]

/** Everything the record knows that a sentence about work may rest on. */
export interface Progress {
  at: Instant
  /** The customer's name, where somebody else reads it. */
  customer?: string | undefined
  state: 'open' | 'waiting' | 'resolved' | 'closed'
  hands: Hands
  /** Somebody with more authority was called and has not accepted. */
  authority: Named | null
  /** A person of the team has done something on it since it was opened, or reopened. */
  touched: boolean
  again: boolean
  /** Names of those who were told of it since. */
  told: string[]
  /** The first who will be told once their quiet hours end. */
  toldLater: { name: string; at: Instant; zone: string } | null
  /** What was promised and is overdue, the oldest first. */
  late: { what: Owed; due: Instant }[]
  /** The open incident it is part of, as far as it's known. */
  incident: { lead: string | null; stage: IncidentStage | null } | null
  /** Automatic updates in a row. */
  automatic: number
}

/** What a sentence about a case may look at besides the case. */
export interface ProgressInput {
  matrix: Pick<Matrix, 'quietHours'>
  people: readonly Agent[]
  now: Instant
  /** Those that have not ended; without it, a case says itself whether it is part of one. */
  incidents?: readonly Incident[] | undefined
  /** Read by somebody other than the customer who opened it: a colleague or a follower. */
  forFollower?: boolean
}

export function progressOf(one: Case, seen: ProgressInput): Progress {
  const { now } = seen
  const { handoff } = one
  return {
    at: now,
    customer: seen.forFollower ? one.contact.name : undefined,
    state: one.closedAt !== null ? 'closed' : stateOf(one),
    hands: handsOf(one, seen),
    authority: handoff && !handoff.takesWork ? handoff.to : null,
    touched: one.actedAt !== null,
    again: one.reopens > 0,
    ...toldOf(one, seen),
    late: lateOf(one, now),
    incident: incidentOf(one, seen.incidents),
    automatic: one.automaticUpdates,
  }
}

function incidentOf(one: Case, open: ProgressInput['incidents']): Progress['incident'] {
  if (!isPartOfOpenIncident(one, open)) return null
  const known = open?.find(({ id }) => id === one.incident)
  return { lead: known?.lead?.name ?? null, stage: known?.stage ?? null }
}

const stateOf = (one: Case): Progress['state'] =>
  !isOpen(one) ? 'resolved' : one.waitingSince === null ? 'open' : 'waiting'

function handsOf(one: Case, seen: ProgressInput): Hands {
  const { assignee, handoff, takenAt, clocks } = one
  if (handoff?.takesWork) return { are: 'called', who: handoff.to }
  if (!assignee) return { are: 'nobody' }
  if (takenAt === undefined) return { are: 'unknown', who: assignee }
  const who = holder(assignee, one, seen)
  if (one.tier === 4) return { are: 'partner', who, taken: takenAt !== null }
  if (takenAt === null) return { are: 'given', who }
  return {
    are: 'taken',
    who,
    active: !clocks.some((clock) => isOver(clock, 'inactivity', seen.now)),
  }
}

/** Nobody is said to be away so soon after they did something. */
const justHere = minutes(30)

function holder(
  { id, name, title }: Named,
  { assigneeSeenAt }: Case,
  { people, now }: ProgressInput,
): Holder {
  const agent = people.find((each) => each.id === id)
  const wasHere = typeof assigneeSeenAt === 'number' && now < assigneeSeenAt + justHere
  return {
    ...{ id, name, title },
    onDuty: agent ? isOnDuty(agent, now) : false,
    backAt: agent && !wasHere ? nextOnDuty(agent, now) : null,
    zone: agent?.hours.zone ?? 'UTC',
  }
}

/** Whoever is no member of the team cannot be reached; below critical nobody is in quiet hours. */
function toldOf(
  { told = [], priority }: Case,
  { matrix, people, now }: ProgressInput,
): Pick<Progress, 'told' | 'toldLater'> {
  const names: string[] = []
  let toldLater: Progress['toldLater'] = null
  for (const { id, name, at } of told) {
    const agent = people.find((each) => each.id === id)
    if (!agent) continue
    const { zone } = agent.hours
    const held = priority === 'P1' ? null : quietUntil(matrix.quietHours, zone, at)
    if (held === null || held <= now) names.push(name)
    else toldLater ??= { name, at: held, zone }
  }
  return { told: names, toldLater }
}

const owed: [ClockKind, Owed][] = [
  ['first_response', 'first_answer'],
  ['next_response', 'answer'],
  ['escalation_answer', 'request'],
  ['resolution', 'solution'],
]

function lateOf(one: Case, now: Instant): Progress['late'] {
  if (!isOpen(one)) return []
  const late = one.clocks.flatMap((clock) => {
    const what = owed.find(([kind]) => kind === clock.kind)?.[1]
    return what && isOver(clock, clock.kind, now) ? [{ what, due: clock.dueAt ?? now }] : []
  })
  const by = hearsBy(one)
  // One that is just falling due is on its way.
  const isOwed = by !== null && by + minutes(1) <= now && !late.some(({ due }) => due === by)
  if (isOwed) late.push({ what: 'update', due: by })
  return late.sort((a, b) => a.due - b.due)
}

/** Whether its time is up, though the desk may not have noticed yet. */
export const isOver = (clock: Clock, kind: ClockKind, now: Instant): boolean =>
  clock.kind === kind && clock.dueAt !== null && clock.dueAt <= now
