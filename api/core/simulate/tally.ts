import type { Named } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import { type ClockKind, isAbove, type Level } from '../base/vocabulary.ts'
import type { CaseEvent } from '../case/events.ts'
import { kindOf } from '../case/kinds/catalogue.ts'
import type { Counted } from '../case/kinds/kind.ts'
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
  const kind = kindOf(event)
  const rule = kind.ruled?.(event) ?? null
  if (rule !== null) fired(tally, rule, event.at)
  for (const person of calledBy(event, one)) call(tally, person, event.at)
  const counted = kind.counted?.(event) ?? null
  if (counted) add(tally, event.at, counted, rule)
}

function add(tally: Tally, at: Instant, counted: Counted, rule: string | null): void {
  switch (counted.as) {
    case 'opening':
      tally.openedOn = tally.highest = counted.level
      break
    case 'climb':
      tally.climbs.push({ at, level: counted.level, to: counted.to, rule })
      if (isAbove(counted.level, tally.highest)) tally.highest = counted.level
      break
    case 'acceptance':
      tally.acceptances.push({ at, by: counted.by })
      break
    case 'breach':
      tally.breaches.push({ clock: counted.clock, dueAt: counted.dueAt })
      break
    case 'warning':
      tally.warnings.push(counted.clock)
      break
    case 'broken promise':
      tally.promisesBroken += 1
      break
    case 'topped out':
      tally.toppedOut += 1
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
