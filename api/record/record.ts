import { randomUUID } from 'node:crypto'
import { turnedCritical } from '@caselead/core/alerts/turned-critical.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { lettersFor } from '@caselead/core/case/letters.ts'
import { changesCustomersPage } from '@caselead/core/case/shown-to-customer.ts'
import { nextDue } from '@caselead/core/due/due.ts'
import { openedIn } from '@caselead/core/rules/incidents.ts'
import { insertIncidents } from '@caselead/db/case/incidents.ts'
import {
  type CaseRow,
  type EventRow,
  insertCapabilities,
  insertCases,
  insertEvents,
  saveClocks,
  updateCases,
} from '@caselead/db/case/write-cases.ts'
import { notify } from '@caselead/db/notify.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import { hurryAlerts } from '@caselead/db/queues/tell-alerts.ts'
import type { Db } from '@caselead/db/tables.ts'
import { seal } from './hash.ts'
import { capabilityRows, letterRow } from './letters.ts'
import { mustBeNumbers } from './must-be-numbers.ts'
import type { PendingChange } from './pending-change.ts'
import { caseRow, eventRow } from './rows.ts'

/**
 * Writes changes inside the caller's transaction: events, case row, clocks and outgoing letters
 * commit together or not at all. A case that changed since it was read is refused.
 */
export async function record(db: Db, changes: PendingChange[], secret: string): Promise<void> {
  const changed = changes.filter(({ events }) => events.length > 0)
  if (changed.length === 0) return
  const events: EventRow[] = []
  const created: CaseRow[] = []
  const updated: (CaseRow & { was_seq: number })[] = []
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
  await insertCases(db, created)
  if ((await updateCases(db, updated)) !== updated.length) {
    throw new Refusal('conflict', 'This case changed in the meantime. Please look at it again.')
  }
  await insertEvents(db, events)
  await saveClocks(
    db,
    changed.flatMap(({ clocks }) => [...clocks.values()]),
  )
  await insertIncidents(
    db,
    changed.flatMap((change) => openedIn(change.events)),
  )
  await recordLetters(db, changed, secret)
  await hurryAlerts(
    db,
    changed.filter(({ before, after }) => turnedCritical(before, after)).map(({ id }) => id),
  )
  await tell(db, changed)
}

async function recordLetters(db: Db, changed: PendingChange[], secret: string): Promise<void> {
  const letters = changed.flatMap((change) =>
    lettersFor(change.after, change.events).map((letter) =>
      letterRow(randomUUID(), change.after, letter, change.events.at(-1)?.at ?? 0),
    ),
  )
  await insertLetters(db, letters)
  await insertCapabilities(
    db,
    letters.flatMap((letter) => capabilityRows(letter, secret)),
  )
  if (letters.length > 0) await notify(db, [{ channel: 'outbox', payload: '' }])
}

async function tell(db: Db, changed: PendingChange[]): Promise<void> {
  const cases = changed.map(({ id, before, after, events }) => ({
    channel: 'case' as const,
    payload: changesCustomersPage(before, after, events) ? String(id) : `${id} team`,
  }))
  const dues = changed.flatMap(({ after }) => nextDue(after)?.at ?? [])
  const wake =
    dues.length > 0 ? [{ channel: 'clock' as const, payload: String(Math.min(...dues)) }] : []
  await notify(db, [...cases, ...wake])
}
