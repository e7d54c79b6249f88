import { type Clock, nextAt } from '@caselead/core/case/clocks.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { hearsBy } from '@caselead/core/case/hears.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { mostPressing } from '@caselead/core/wording/standing.ts'
import type { CaseRow, ClockRow, EventRow } from '@caselead/db/case/write-cases.ts'

const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | null | undefined): string | null =>
  at === null || at === undefined ? null : iso(at)

/** The case row is a function of the case. */
export function caseRow(one: Case, lastEventAt: number, hash: Buffer): CaseRow {
  return {
    id: one.id,
    account_id: one.account.id,
    contact_id: one.contact.id,
    subject: one.subject,
    category: one.category,
    priority: one.priority,
    tier: one.tier,
    level: one.level,
    lead_id: one.lead?.id ?? null,
    assignee_id: one.assignee?.id ?? null,
    assigned_at: isoOrNull(one.assignedAt),
    incident: one.incident ?? null,
    opened_at: iso(one.openedAt),
    last_event_at: iso(lastEventAt),
    waiting_since: isoOrNull(one.waitingSince),
    resolved_at: isoOrNull(one.resolvedAt),
    closed_at: isoOrNull(one.closedAt),
    handoff_since: isoOrNull(one.handoff?.since),
    handoff_to: one.handoff?.to.id ?? null,
    escalation_asked_at: isoOrNull(one.escalationRequest?.at),
    next_update_by: isoOrNull(hearsBy(one)),
    due_at: isoOrNull(mostPressing(one)?.dueAt),
    matrix_version: one.matrixVersion,
    seq: one.seq,
    hash: hash.toString('hex'),
    state: one,
  }
}

export function eventRow(event: CaseEvent, accountId: string, hash: Buffer): EventRow {
  const { caseId, seq, at, kind, actor, visibility, data } = event
  return {
    case_id: caseId,
    seq,
    account_id: accountId,
    at: iso(at),
    kind,
    actor,
    visibility,
    data,
    hash: hash.toString('hex'),
  }
}

/** The rows of the clocks a step started, changed or stopped. */
export function clockRows(before: Case | null, after: Case, at: number): ClockRow[] {
  const was = new Map(before?.clocks.map((clock) => [clock.id, clock]))
  const rows: ClockRow[] = []
  for (const clock of after.clocks) {
    if (was.get(clock.id) !== clock) rows.push(clockRow(after, clock))
    was.delete(clock.id)
  }
  for (const clock of was.values()) rows.push(stoppedRow(after, clock, at))
  return rows
}

function clockRow(one: Case, clock: Clock): ClockRow {
  return {
    case_id: one.id,
    id: clock.id,
    account_id: one.account.id,
    kind: clock.kind,
    started_at: iso(clock.startedAt),
    target_ms: Math.round(clock.target),
    due_at: isoOrNull(clock.dueAt),
    next_at: isoOrNull(nextAt(clock)),
    left_ms: clock.left === null ? null : Math.round(clock.left),
    warned_at: isoOrNull(clock.warnedAt),
    noticed_at: isoOrNull(clock.breachedAt),
    stopped_at: null,
  }
}

/** Clocks that fell due are run before anything else, so one stopped past its due time fired. */
function stoppedRow(one: Case, clock: Clock, at: number): ClockRow {
  const fired = clock.breachedAt ?? (clock.dueAt !== null && clock.dueAt <= at ? at : null)
  return {
    ...clockRow(one, clock),
    next_at: null,
    noticed_at: isoOrNull(fired),
    stopped_at: iso(at),
  }
}
