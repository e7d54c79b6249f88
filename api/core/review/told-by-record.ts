import type { Instant } from '../base/instant.ts'
import { cut } from '../base/text.ts'
import type { ClockKind, Level } from '../base/vocabulary.ts'
import type { CaseEvent } from '../case/events.ts'
import { kindOf } from '../case/kinds/catalogue.ts'

const mostOfEach = 50
const longestWords = 600

/** What the customer said. */
export interface Turn {
  seq: number
  at: Instant
  who: string
  words: string
}

export function turnsIn(events: readonly CaseEvent[]): Turn[] {
  const turns = events.flatMap((event): Turn[] => {
    const { seq, at } = event
    if (event.kind === 'opened') {
      return [{ seq, at, who: event.data.contact.name, words: cut(event.data.body, longestWords) }]
    }
    if (event.kind !== 'customer_message' || event.actor.type === 'system') return []
    return [{ seq, at, who: event.actor.name, words: cut(event.data.body, longestWords) }]
  })
  return turns.slice(0, mostOfEach)
}

/** A rule of the matrix, and when it first acted. */
export interface Fired {
  rule: string
  seq: number
  at: Instant
}

export function firedIn(events: readonly CaseEvent[]): Fired[] {
  const fired = new Map<string, Fired>()
  for (const event of events) {
    const rule = kindOf(event).ruled?.(event) ?? null
    if (rule !== null && !fired.has(rule)) fired.set(rule, { rule, seq: event.seq, at: event.at })
  }
  return [...fired.values()].slice(0, mostOfEach)
}

/** Somebody who was called to the case, and why it was them. */
export interface CalledBefore {
  seq: number
  at: Instant
  level: Level
  to: string
  why: string
}

export function calledIn(events: readonly CaseEvent[]): CalledBefore[] {
  const called = events.flatMap((event): CalledBefore[] => {
    if (event.kind !== 'escalated' || !event.data.chosen) return []
    const { toLevel: level, to, chosen: why } = event.data
    return [{ seq: event.seq, at: event.at, level, to: to.name, why }]
  })
  return called.slice(0, mostOfEach)
}

/** A deadline that was said to be likely to be missed. */
export interface Foretold {
  clock: ClockKind
  at: Instant
  /** The highest that was said, 0–1. */
  odds: number
  cameTrue: boolean
}

export function foretoldIn(events: readonly CaseEvent[]): Foretold[] {
  const missed = new Set(
    events.flatMap((event) => (event.kind === 'clock_breached' ? [event.data.clock] : [])),
  )
  const foretold = new Map<string, Foretold>()
  for (const event of events) {
    if (event.kind !== 'breach_foreseen') continue
    const { clock, kind, odds } = event.data
    const known = foretold.get(clock)
    const at = known?.at ?? event.at
    const highest = Math.max(known?.odds ?? 0, odds)
    foretold.set(clock, { clock: kind, at, odds: highest, cameTrue: missed.has(clock) })
  }
  return [...foretold.values()].slice(0, mostOfEach)
}

/** What was said when it was solved at that time. */
export function resolutionAt(events: readonly CaseEvent[], solvedAt: Instant): string | null {
  const solved = events.findLast(({ kind, at }) => kind === 'resolved' && at === solvedAt)
  return solved?.kind === 'resolved' ? cut(solved.data.resolution, longestWords) : null
}

/** What is counted as a promise, and what nobody was promised, is no deadline here. */
const noDeadlines: readonly ClockKind[] = ['promise', 'tell_customer', 'report', 'inactivity']

export const missedIn = (events: readonly CaseEvent[]): ClockKind[] =>
  events.flatMap(({ kind, data }) =>
    kind === 'clock_breached' && !noDeadlines.includes(data.kind) ? [data.kind] : [],
  )

/** Articles the customer was shown before. */
export function readIn([opened]: readonly CaseEvent[]): { slug: string; title: string }[] {
  if (opened?.kind !== 'opened') return []
  return (opened.data.read ?? []).map(({ slug, title }) => ({ slug, title }))
}
