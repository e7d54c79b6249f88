import type { DecisionInput } from '@caselead/core/case/decision.ts'
import { lockCase, newCaseIds } from '@caselead/db/case/cases.ts'
import {
  type Imported,
  imported,
  keepCallers,
  keepLogAccounts,
  rememberImports,
} from '@caselead/db/case/imports.ts'
import type { Db } from '@caselead/db/tables.ts'
import { PendingChange } from '../record/pending-change.ts'
import { record } from '../record/record.ts'
import type { Origin } from './commands.ts'
import type { Incident } from './formats/read.ts'
import { inItsOwnMinute, runIncident } from './run-incident.ts'

/** Where a log's incidents go. */
export interface Target {
  db: Db
  secret: string
  source: string
  title: string
  /** The matrix history is watched by. */
  facts: DecisionInput
}

const callerOf = (source: string, { steps }: Incident): { id: string; name: string } => {
  const [opened] = steps
  const name = opened?.kind === 'opened' ? opened.caller : null
  return { id: `${source}:${name ?? 'unknown'}`, name: name ?? 'Unknown caller' }
}

/** Whose cases it is one of: the site's, where the log tells, else the log's own. */
function accountOf(source: string, title: string, { steps }: Incident) {
  const [opened] = steps
  const site = opened?.kind === 'opened' ? opened.site : null
  return site === null ? { id: source, name: title } : { id: `${source}:${site}`, name: site }
}

export function originOf(
  { source, title }: Pick<Target, 'source' | 'title'>,
  incident: Incident,
): Origin {
  const account = {
    ...accountOf(source, title, incident),
    ...{ plan: 'starter' as const, vip: false, valueUsd: 0 },
  }
  const contact = { ...callerOf(source, incident), title: '' }
  return { source, number: incident.number, account, contact }
}

/**
 * Writes a batch of incidents, each whole or not at all; those already here are left as they are.
 * Answers what happened to each, and how many were new.
 */
export async function putIncidents(
  target: Target,
  incidents: Incident[],
): Promise<{ changes: PendingChange[]; written: number }> {
  const { db, secret, source, facts } = target
  return db.transaction().execute(async (trx) => {
    const here = await imported(
      trx,
      source,
      incidents.map(({ number }) => number),
    )
    const fresh = incidents.filter(({ number }) => !here.has(number))
    const ids = await newCaseIds(trx, fresh.length)
    const changeOf = (incident: Incident, id: number) =>
      runIncident(originOf(target, incident), id, incident.steps, facts)
    const created = fresh.map((incident, index) => changeOf(incident, ids[index] ?? 0))
    const known = incidents
      .filter(({ number }) => here.has(number))
      .map((incident) => changeOf(incident, here.get(incident.number) ?? 0))
    if (created.length > 0) {
      await keepWhoCalled(trx, target, fresh)
      await record(trx, created, secret)
      await rememberImports(trx, fresh.map(importOf(source, ids)))
    }
    return { changes: [...created, ...known], written: created.length }
  })
}

/** Accounts and callers, once each; who calls from two sites stands with one of them. */
async function keepWhoCalled(trx: Db, target: Target, incidents: Incident[]): Promise<void> {
  const origins = incidents.map((incident) => originOf(target, incident))
  const accounts = new Map(origins.map(({ account: { id, name } }) => [id, { id, name }]))
  const callers = new Map(
    origins.map(({ account, contact: { id, name } }) => [id, { id, name, accountId: account.id }]),
  )
  await keepLogAccounts(trx, [...accounts.values()])
  await keepCallers(trx, [...callers.values()])
}

const importOf =
  (source: string, ids: number[]) =>
  ({ number, rows }: Incident, index: number): Imported => ({
    source,
    ref: number,
    case_id: ids[index] ?? 0,
    rows: rows.length,
  })

/** The clocks of incidents the log leaves open run on to the log's last minute. */
export async function runToTheEnd(target: Target, refs: string[], end: number): Promise<void> {
  const { db, secret, source, facts } = target
  await db.transaction().execute(async (trx) => {
    const changes: PendingChange[] = []
    for (const id of (await imported(trx, source, refs)).values()) {
      const stored = await lockCase(trx, id)
      if (!stored) continue
      const change = new PendingChange(id, stored.state, stored.hash)
      change.runClocks(end, facts, inItsOwnMinute)
      changes.push(change)
    }
    await record(trx, changes, secret)
  })
}
