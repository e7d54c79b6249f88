import { randomUUID } from 'node:crypto'
import { turnedCritical } from '@caselead/core/alerts/turned-critical.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { lettersFor } from '@caselead/core/case/letters.ts'
import { changesCustomersPage } from '@caselead/core/case/shown-to-customer.ts'
import { type Case, isToTell } from '@caselead/core/case/state.ts'
import { nextDue } from '@caselead/core/due/due.ts'
import { openedIn } from '@caselead/core/rules/incidents.ts'
import { linkAfter, ticketNames } from '@caselead/core/rules/ticket-names.ts'
import { insertIncidents } from '@caselead/db/case/incident/incidents.ts'
import {
  type CaseRow,
  type EventRow,
  isStale,
  type Recorded,
  type TheEnd,
  writeCases,
} from '@caselead/db/case/write-cases.ts'
import type { Message } from '@caselead/db/notify.ts'
import type { LetterRow } from '@caselead/db/queues/letters.ts'
import { hurryAlerts } from '@caselead/db/queues/tell-alerts.ts'
import type { Db } from '@caselead/db/tables.ts'
import { linkTicket, markToTell, unlinkTicket } from '@caselead/db/tickets/links.ts'
import { recordFollowers } from './followers.ts'
import { seal } from './hash.ts'
import { capabilityRows, letterRow } from './letters.ts'
import { mustBeNumbers } from './must-be-numbers.ts'
import type { PendingChange } from './pending-change.ts'
import { caseRow, eventRow } from './rows.ts'
import { recordFiles } from './sent-files.ts'
import { together } from './together.ts'
import { recordWords } from './words.ts'

/**
 * Writes changes inside the caller's transaction: events, case row, clocks and outgoing letters
 * commit together or not at all. A case that changed since it was read is refused. Where nothing
 * follows, the transaction ends with it.
 */
export async function record(
  db: Db,
  changes: PendingChange[],
  secret: string,
  end: TheEnd = 'later',
): Promise<void> {
  const changed = changes.filter(({ events }) => events.length > 0)
  if (changed.length === 0) return
  await insertIncidents(
    db,
    changed.flatMap((change) => openedIn(change.events)),
  )
  await hurryAlerts(
    db,
    changed.filter(({ before, after }) => turnedCritical(before, after)).map(({ id }) => id),
  )
  await recordFiles(
    db,
    changed.flatMap(({ events }) => events),
  )
  await recordFollowers(
    db,
    changed.flatMap(({ events }) => events),
  )
  for (const change of changed) await recordTicket(db, change)
  try {
    await writeCases(db, recordedOf(changed, secret), end)
  } catch (error) {
    if (!isStale(error)) throw error
    throw new Refusal('conflict', recordWords.changedMeanwhile)
  }
}

/** Keeps beside the cases which ticket each waits for, so that its news finds them. */
export async function recordTicket(
  db: Db,
  { before, after, events }: Pick<PendingChange, 'before' | 'after' | 'events'>,
): Promise<void> {
  const link = linkAfter(events)
  const { id: caseId } = after
  const leadId = whoTells(after)
  if (link === null) await unlinkTicket(db, caseId)
  if (link) {
    const at = events.at(-1)?.at ?? 0
    await linkTicket(db, { caseId, leadId, names: ticketNames(link), ...link, at })
  }
  const toTell = isToTell(after)
  const isChanged = toTell !== (before !== null && isToTell(before))
  const isOthers = before !== null && whoTells(before) !== leadId
  if (isChanged || (after.ticket && isOthers)) await markToTell(db, { caseId, leadId, toTell })
}

const whoTells = ({ lead, assignee }: Case): string | null => (lead ?? assignee)?.id ?? null

function recordedOf(changed: PendingChange[], secret: string): Recorded {
  const created: CaseRow[] = []
  const updated: Recorded['updated'] = []
  const events: EventRow[] = []
  for (const change of changed) {
    let { hash } = change
    for (const event of change.events) {
      mustBeNumbers(event)
      hash = seal(hash, event)
      events.push(eventRow(event, change.after.account.id, hash))
    }
    const row = caseRow(change.after, change.events.at(-1)?.at ?? 0, hash)
    if (change.before) updated.push({ ...row, was_seq: change.before.seq })
    else created.push(row)
  }
  const clocks = changed.flatMap((change) => [...change.clocks.values()])
  const letters = together(
    changed.map((change) => ({
      ...{ after: change.after, events: change.events },
      letters: lettersOf(change),
    })),
  )
  const capabilities = letters.flatMap((letter) => capabilityRows(letter, secret))
  const messages = messagesOf(changed, letters.length > 0)
  return { created, updated, events, clocks, letters, capabilities, messages }
}

const lettersOf = ({ after, events }: PendingChange): LetterRow[] =>
  lettersFor(after, events).map((letter) =>
    letterRow(randomUUID(), after, letter, events.at(-1)?.at ?? 0),
  )

function messagesOf(changed: PendingChange[], isMailed: boolean): Message[] {
  const cases = changed.map(({ id, before, after, events }) => ({
    channel: 'case' as const,
    payload: changesCustomersPage(before, after, events) ? String(id) : `${id} team`,
  }))
  const dues = changed.flatMap(({ after }) => nextDue(after)?.at ?? [])
  return [
    ...cases,
    ...(dues.length > 0 ? [{ channel: 'clock' as const, payload: String(Math.min(...dues)) }] : []),
    ...(isMailed ? [{ channel: 'outbox' as const, payload: '' }] : []),
  ]
}
