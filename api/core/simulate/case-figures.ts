import type { CaseEvent, EventData } from '../events.ts'
import type { Instant } from '../instant.ts'
import { lettersFor } from '../letters.ts'
import { type Agent, isOnDuty } from '../people.ts'
import { type ClockKind, isAbove, type Level, type Priority } from '../words.ts'
import type { Course } from './course.ts'

/** Somebody of the team is called or told, as live by mail. */
export interface Page {
  at: Instant
  id: string
  name: string
  /** They were not on duty. */
  outOfHours: boolean
}

/** Why a case stands higher than before, and to whom it went. */
export interface Climb {
  at: Instant
  level: Level
  to: string
  /** The rule of the matrix; null when a person escalated it. */
  rule: string | null
}

/** What one case amounted to. */
export interface CaseFigures {
  id: number
  subject: string
  priority: Priority
  openedAt: Instant
  openedOn: Level
  highest: Level
  climbs: Climb[]
  acceptances: { at: Instant; by: string }[]
  breaches: { clock: ClockKind; dueAt: Instant }[]
  warnings: ClockKind[]
  promisesBroken: number
  toppedOut: number
  pages: Page[]
  /** Every firing of a rule. */
  rules: { rule: string; at: Instant }[]
}

export function figuresOf(
  { case: one, events }: Pick<Course, 'case' | 'events'>,
  team: ReadonlyMap<string, Agent>,
): CaseFigures {
  const figures: CaseFigures = {
    id: one.id,
    subject: one.subject,
    priority: one.priority,
    openedAt: one.openedAt,
    openedOn: 'L1',
    highest: 'L1',
    climbs: [],
    acceptances: [],
    breaches: [],
    warnings: [],
    promisesBroken: 0,
    toppedOut: 0,
    pages: [],
    rules: [],
  }
  for (const event of events) count(figures, event)
  figures.pages = pagesOf({ case: one, events }, team)
  return figures
}

function count(figures: CaseFigures, event: CaseEvent): void {
  const rule = ruleOf(event)
  const last = figures.rules.findLast((each) => each.rule === rule)
  if (rule !== null && last?.at !== event.at) figures.rules.push({ rule, at: event.at })
  switch (event.kind) {
    case 'opened':
      figures.openedOn = figures.highest = event.data.level
      break
    case 'escalated':
      climb(figures, event.at, event.data, rule)
      break
    case 'escalation_accepted':
      figures.acceptances.push({ at: event.at, by: event.data.by.name })
      break
    case 'clock_breached':
      figures.breaches.push({ clock: event.data.kind, dueAt: event.data.dueAt })
      break
    case 'clock_warned':
      figures.warnings.push(event.data.kind)
      break
    case 'promise_broken':
      figures.promisesBroken += 1
      break
    case 'alerted':
      figures.toppedOut += Number(event.data.toppedOut)
      break
    default:
  }
}

function climb(
  figures: CaseFigures,
  at: Instant,
  { toLevel: level, to }: EventData['escalated'],
  rule: string | null,
): void {
  figures.climbs.push({ at, level, to: to.name, rule })
  if (isAbove(level, figures.highest)) figures.highest = level
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

/** One letter per person and step; a step is what was recorded at one moment. */
function pagesOf(
  { case: one, events }: Pick<Course, 'case' | 'events'>,
  team: ReadonlyMap<string, Agent>,
): Page[] {
  const pages: Page[] = []
  let { lead } = { lead: null } as Pick<typeof one, 'lead'>
  for (let from = 0; from < events.length; ) {
    const at = events[from]?.at ?? 0
    let to = from
    for (; events[to]?.at === at; to++) {
      const event = events[to]
      if (event?.kind === 'lead_named') lead = event.data.lead
    }
    const step = { ...one, lead, channel: 'desk' as const }
    for (const letter of lettersFor(step, events.slice(from, to))) {
      if (letter.to !== 'agent') continue
      const { id, name } = letter.agent
      const agent = team.get(id)
      pages.push({ at, id, name, outOfHours: agent !== undefined && !isOnDuty(agent, at) })
    }
    from = to
  }
  return pages
}
