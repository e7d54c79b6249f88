import type { Instant } from '../../base/instant.ts'
import type { CaseEvent, EventOf } from '../../case/events.ts'
import { evolve } from '../../case/evolve/evolve.ts'
import { everyPromise } from '../../case/promise-outcomes.ts'
import { type Case, isOpen } from '../../case/state.ts'
import { calendarFor } from '../../matrix/calendar-for.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import { add } from './add.ts'
import { type CaseFacts, mostOfEach } from './case-facts.ts'
import { ClockFacts } from './clock-facts.ts'
import { trackHandoff } from './handoffs.ts'
import { nearMisses } from './near-misses.ts'
import { openTimes, trackOpen } from './open-times.ts'
import { isSolving } from './solving.ts'
import { trackStopped } from './stopped.ts'
import { SurveyFacts } from './survey-facts.ts'
import { WroteAgain } from './wrote-again.ts'

/**
 * The facts of a case from all its events, which begin with its opening. It began under the matrix
 * given; `later` has those it was moved to.
 */
export function factsOf(
  events: readonly CaseEvent[],
  matrix: Matrix,
  later: ReadonlyMap<number, Matrix> = new Map(),
): CaseFacts {
  const [opened] = events
  if (opened?.kind !== 'opened') throw new Error('the first event of a case is its opening')
  const facts = begun(opened)
  const clocks = new ClockFacts()
  const surveys = new SurveyFacts()
  const wroteAgain = new WroteAgain()
  let [one, rules]: [Case | null, Matrix] = [null, matrix]
  for (const event of events) {
    if (event.kind === 'matrix_changed') rules = later.get(event.data.to) ?? rules
    const before: Case | null = one
    const after = evolve(before, event, rules)
    one = after
    clocks.track(before, after, event)
    surveys.track(before, after, event)
    wroteAgain.track(before, after, event)
    trackHandoff(facts.handoffs, after, event, rules)
    trackPlace(facts, before, after, event.at)
    trackStopped(facts, after, event.at)
    for (const miss of nearMisses(before, after, event, rules)) add(facts.nearMisses, miss)
    trackOpen(facts, before, after, event.at)
    trackCourse(facts, before, event)
  }
  const whole = { ...facts, ...standing(one) }
  const { priority, level } = opened.data
  return {
    ...whole,
    openMs: openTimes(whole, calendarFor(matrix, priority, level), lastAt(events)),
    countedTo: lastAt(events),
    wroteAgainAt: wroteAgain.at,
    promises: everyPromise(events).slice(0, mostOfEach),
    clocks: clocks.all,
    surveys: surveys.all,
  }
}

const begun = ({ at, data }: EventOf<'opened'>): CaseFacts => ({
  openedAt: at,
  ...{ channel: data.cameBy ?? data.channel, plan: data.account.plan, account: data.account.id },
  ...{ priority: data.priority, tier: data.tier, level: data.level, matrix: data.matrixVersion },
  ...{ category: data.category, lead: null, skips: data.tier > 1, mergedInto: null },
  ...{ firstWordAt: null, solved: [], isOver: false, droppedAt: null, reopens: 0 },
  ...{ handoffs: [], wroteAgainAt: null, askedAgain: [], promises: [], clocks: [], surveys: [] },
  ...{
    tierMs: {},
    hereSince: at,
    open: [{ from: at, until: null }],
    stopped: [],
    asksToEscalate: [],
    toppedOut: [],
  },
  ...{ nearMisses: [], incident: null, valueUsd: data.account.valueUsd },
  ...{ writing: [], openMs: { toFirstWord: 0, toEnd: 0 }, countedTo: at },
})

const lastAt = (events: readonly CaseEvent[]): Instant => events.at(-1)?.at ?? 0

const standing = (one: Case | null): Partial<CaseFacts> =>
  one === null
    ? {}
    : {
        ...{ priority: one.priority, tier: one.tier, level: one.level },
        ...{ matrix: one.matrixVersion, category: one.category, lead: one.lead?.id ?? null },
        incident: one.incident ?? null,
        ...{ firstWordAt: one.firstRespondedAt, isOver: !isOpen(one), reopens: one.reopens },
      }

function trackCourse(facts: CaseFacts, before: Case | null, event: CaseEvent): void {
  switch (event.kind) {
    case 'escalated':
      if (event.at === facts.openedAt && event.data.because) facts.skips = true
      break
    case 'update_sent':
      if (event.data.writingMs !== undefined)
        add(facts.writing, { at: event.at, ms: event.data.writingMs })
      break
    case 'merged':
      facts.mergedInto = event.data.into
      break
    case 'resolved':
    case 'closed':
      trackEnd(facts, before, event)
      break
    case 'reopened':
      facts.droppedAt = null
      break
    case 'context_asked':
      if (event.data.alreadyGiven !== null) add(facts.askedAgain, event.at)
      break
    case 'escalation_requested':
      add(facts.asksToEscalate, event.at)
      break
    case 'alerted':
      if (event.data.toppedOut) add(facts.toppedOut, event.at)
      break
  }
}

/** One that was solved and is closed later stays solved. */
function trackEnd(facts: CaseFacts, before: Case | null, event: CaseEvent): void {
  if (isSolving(before, event)) {
    add(facts.solved, event.at)
    facts.droppedAt = null
  } else if (before && isOpen(before)) facts.droppedAt = event.at
}

/** How long it was with whom. */
function trackPlace(facts: CaseFacts, before: Case | null, after: Case, at: Instant): void {
  if (before && facts.hereSince !== null && (after.tier !== before.tier || !isOpen(after))) {
    const spent = Math.max(0, at - facts.hereSince)
    facts.tierMs[before.tier] = (facts.tierMs[before.tier] ?? 0) + spent
    facts.hereSince = at
  }
  if (!isOpen(after)) facts.hereSince = null
  else facts.hereSince ??= at
}
