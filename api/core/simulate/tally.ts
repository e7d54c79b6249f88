import type { Named } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import { type ClockKind, isAbove, type Level } from '../base/vocabulary.ts'
import type { CaseEvent, EventData } from '../case/events.ts'
import { calledBy } from '../case/letters.ts'
import type { Case } from '../case/state.ts'

/** Why a case stands higher than before, and to whom it went. */
export interface Climb {
  at: Instant
  level: Level
  to: string
  /** The rule of the matrix; null when a person escalated it. */
  rule: string | null
}

/** Somebody of the team is called or told, as live by mail. */
export interface Call {
  at: Instant
  id: string
  name: string
}

/** What one case amounts to, counted event by event, so that the events need not be kept. */
export interface Tally {
  events: number
  openedOn: Level
  highest: Level
  climbs: Climb[]
  acceptances: { at: Instant; by: string }[]
  breaches: { clock: ClockKind; dueAt: Instant }[]
  warnings: ClockKind[]
  promisesBroken: number
  toppedOut: number
  calls: Call[]
  /** Every firing of a rule. */
  rules: { rule: string; at: Instant }[]
}

export const emptyTally = (): Tally => ({
  events: 0,
  openedOn: 'L1',
  highest: 'L1',
  climbs: [],
  acceptances: [],
  breaches: [],
  warnings: [],
  promisesBroken: 0,
  toppedOut: 0,
  calls: [],
  rules: [],
})

export function count(tally: Tally, event: CaseEvent, one: Case): void {
  tally.events += 1
  const rule = ruleOf(event)
  if (rule !== null) fired(tally, rule, event.at)
  for (const person of calledBy(event, one)) call(tally, person, event.at)
  switch (event.kind) {
    case 'opened':
      tally.openedOn = tally.highest = event.data.level
      break
    case 'escalated':
      climb(tally, event.at, event.data, rule)
      break
    case 'escalation_accepted':
      tally.acceptances.push({ at: event.at, by: event.data.by.name })
      break
    case 'clock_breached':
      tally.breaches.push({ clock: event.data.kind, dueAt: event.data.dueAt })
      break
    case 'clock_warned':
      tally.warnings.push(event.data.kind)
      break
    case 'promise_broken':
      tally.promisesBroken += 1
      break
    case 'alerted':
      tally.toppedOut += Number(event.data.toppedOut)
      break
    default:
  }
}

/** All that a rule does at one moment is one firing. */
function fired({ rules }: Tally, rule: string, at: Instant): void {
  for (let index = rules.length - 1; rules[index]?.at === at; index--) {
    if (rules[index]?.rule === rule) return
  }
  rules.push({ rule, at })
}

/** One letter per person and step; a step is what was recorded at one moment. */
function call({ calls }: Tally, { id, name }: Named, at: Instant): void {
  for (let index = calls.length - 1; calls[index]?.at === at; index--) {
    if (calls[index]?.id === id) return
  }
  calls.push({ at, id, name })
}

function climb(
  tally: Tally,
  at: Instant,
  { toLevel: level, to }: EventData['escalated'],
  rule: string | null,
): void {
  tally.climbs.push({ at, level, to: to.name, rule })
  if (isAbove(level, tally.highest)) tally.highest = level
}

/** The rule of the matrix behind an event; none behind what every case goes through. */
function ruleOf(event: CaseEvent): string | null {
  switch (event.kind) {
    case 'escalated':
    case 'alerted':
    case 'priority_changed':
      return event.data.because?.rule ?? null
    case 'assigned':
      return event.actor.type === 'system' && !always.has(event.actor.rule)
        ? event.actor.rule
        : null
    default:
      return null
  }
}

const always = new Set(['routing', 'history'])
