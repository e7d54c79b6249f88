import type { Matrix } from '../../matrix/matrix.ts'
import { saidAfter, saidFirst } from '../conversation-digest.ts'
import type { CaseEvent, EventOf } from '../events.ts'
import type { Case } from '../state.ts'
import { evolveClocks } from './evolve-clocks.ts'
import { facts } from './evolve-facts.ts'
import { attend } from './evolve-hands.ts'
import { trackContact } from './human-words.ts'

/** The case after one more event. A case, its clocks and its timeline are functions of its events. */
export function evolve(before: Case | null, event: CaseEvent, matrix: Matrix): Case {
  if (event.kind === 'opened') {
    const opened = open(event)
    return { ...opened, clocks: evolveClocks(opened, opened, event, matrix) }
  }
  if (!before) throw new Error(`case ${event.caseId} has no opening before event ${event.seq}`)
  // One copy, then written to: a case of a year has thousands of events.
  const after: Case = { ...before, seq: event.seq }
  trackContact(after, event, matrix)
  Object.assign(after, facts(before, event))
  after.said = saidAfter(before.said, event)
  if (after.assignee?.id !== before.assignee?.id) {
    after.assignedAt = after.assignee ? event.at : null
    if (before.assignee && before.moves !== undefined) after.moves = before.moves + 1
  }
  if (after.level !== before.level) {
    after.rungs = [...before.rungs, { level: after.level, since: event.at }]
  }
  attend(before, after, event)
  after.clocks = evolveClocks(before, after, event, matrix)
  return after
}

/** The whole history at once: under the matrix it began with, then under those it was moved to. */
export function replayEvents(
  events: readonly CaseEvent[],
  matrix: Matrix,
  later: ReadonlyMap<number, Matrix> = new Map(),
): Case | null {
  let [state, rules]: [Case | null, Matrix] = [null, matrix]
  for (const event of events) {
    if (event.kind === 'matrix_changed') rules = later.get(event.data.to) ?? rules
    state = evolve(state, event, rules)
  }
  return state
}

function open(event: EventOf<'opened'> & { caseId: number; seq: number }): Case {
  const { data, at } = event
  return {
    id: event.caseId,
    seq: event.seq,
    subject: data.subject,
    channel: data.channel,
    ...(data.cameBy ? { cameBy: data.cameBy } : {}),
    ...(data.read ? { read: data.read } : {}),
    category: data.category,
    impact: data.impact,
    urgency: data.urgency,
    priority: data.priority,
    tier: data.tier,
    level: data.level,
    rungs: [{ level: data.level, since: at }],
    account: data.account,
    contact: data.contact,
    matrixVersion: data.matrixVersion,
    lead: null,
    assignee: null,
    assignedAt: null,
    moves: 0,
    referredAt: null,
    openedAt: at,
    firstRespondedAt: null,
    waitingSince: null,
    resolvedAt: null,
    closedAt: null,
    lastHeardAt: at,
    handoff: null,
    cameFrom: null,
    promise: null,
    escalationRequest: null,
    escalationRequests: [],
    automaticUpdates: 0,
    recontacts: 0,
    said: saidFirst(event),
    escalations: 0,
    reopens: 0,
    clocks: [],
    takenAt: null,
    actedAt: null,
    told: [],
  }
}
