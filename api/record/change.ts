import { createHash } from 'node:crypto'
import type { Actor } from '@caselead/core/base/actor.ts'
import { days, type Instant } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { storable } from '@caselead/core/base/text.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import type { DecisionInput } from '@caselead/core/case/decision.ts'
import { firstOf } from '@caselead/core/case/first-reading.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { Refunded } from '@caselead/core/matrix/authority.ts'
import { lockCase, newCaseIds } from '@caselead/db/case/cases.ts'
import { answered, remember } from '@caselead/db/case/idempotency.ts'
import { isOpenedElsewhere } from '@caselead/db/case/incidents.ts'
import { lockAuthorityOf, refundsSince } from '@caselead/db/case/refunds.ts'
import { accountHistory } from '@caselead/db/learned/triage-models.ts'
import { queueReading } from '@caselead/db/queues/second-readings.ts'
import type { Db } from '@caselead/db/tables.ts'
import stringify from 'safe-stable-stringify'
import { standing } from '../runtime/roster.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { genesis } from './hash.ts'
import { PendingChange } from './pending-change.ts'
import { readEvents } from './read.ts'
import { record } from './record.ts'

export interface Change {
  /** The case, or null to open a new one. */
  case: number | null
  command: Command
  actor: Actor
  /** The last event the actor had seen; a case that has gone on is refused with `conflict`. */
  seen?: number | undefined
  /** Repeating the same change with the same key does nothing and answers the same. */
  key?: string | undefined
  /** Asked of the case under lock, before anything is decided; throws to refuse. */
  allow?: (one: Case) => void
}

export interface ChangeResult {
  id: number
  seq: number
}

/** What changing a case needs of the running program. */
export type ChangeDeps = Pick<Runtime, 'db' | 'now' | 'matrices' | 'secret' | 'learned' | 'hosted'>

/** The one way to change a case: load, decide, record, in one transaction. */
export async function change(desk: ChangeDeps, asked: Change): Promise<ChangeResult> {
  return inTransaction(desk.db, (db) => changeWithin(db, desk, asked))
}

/**
 * A transaction that changes cases. When somebody else opened the same incident meanwhile it is done
 * once more, and its case joins that one.
 */
export async function inTransaction<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const attempt = () => db.transaction().execute(work)
  return attempt().catch((error) => (isOpenedElsewhere(error) ? attempt() : Promise.reject(error)))
}

/** The same as a part of a larger transaction, begun by `changing`. */
export async function changeWithin(db: Db, desk: ChangeDeps, asked: Change): Promise<ChangeResult> {
  const owner = ownerOf(asked.actor)
  const key = asked.key ? boundKey(asked.key, asked) : null
  if (key) {
    const before = await answered(db, owner, key, desk.now())
    if (before) return before
  }
  const one = await take(db, asked)
  const matrix = one.before
    ? await desk.matrices.version(db, one.before.matrixVersion)
    : await desk.matrices.current(db)
  const common = await standing(db, desk.now())
  const triage = await knownToTriage(db, desk, asked, one.before)
  const first = await readFirst(db, asked)
  const refunds = await recentRefunds(db, asked, desk.now())
  const facts = { matrix, ...common, triage, first, refunds }
  one.step(storable(asked.command), desk.now(), asked.actor, facts)
  await record(db, [one], desk.secret)
  if (desk.hosted) await toBeReadAgain(db, one)
  const done = { id: one.id, seq: one.after.seq }
  if (key) await remember(db, owner, key, done)
  return done
}

const lately = days(90)
/** What brings words of a customer. */
const reads: ReadonlySet<Command['do']> = new Set(['open', 'write', 'reopen', 'answer_survey'])

/** What triage may know besides the text, where there is a text to read. */
async function knownToTriage(
  db: Db,
  desk: ChangeDeps,
  { case: id, command }: Change,
  before: Case | null,
): Promise<DecisionInput['triage']> {
  const account = command.do === 'open' ? command.account : before?.account
  if (!account || !reads.has(command.do)) return undefined
  return triageOf(db, desk, account.id, id)
}

/** What was learned of messages, and what this account went through besides this case. */
export async function triageOf(
  db: Db,
  { learned, now }: Pick<ChangeDeps, 'learned' | 'now'>,
  account: string | null,
  id: number | null,
): Promise<NonNullable<DecisionInput['triage']>> {
  const since = now() - lately
  const model = await learned(db)
  const history = account === null ? undefined : await accountHistory(db, account, id ?? 0, since)
  return { model, history }
}

/** What counts against authority by the day; two refunds of one person are decided one by one. */
async function recentRefunds(db: Db, { command, actor }: Change, at: Instant): Promise<Refunded[]> {
  if (command.do !== 'ask_refund' && command.do !== 'authorise_refund') return []
  if (actor.type === 'agent') await lockAuthorityOf(db, actor.id)
  return refundsSince(db, at - days(2))
}

/** What triage made of a message that is read again. */
async function readFirst(db: Db, { case: id, command }: Change): Promise<DecisionInput['first']> {
  if (id === null || command.do !== 'read_again') return undefined
  return firstOf(await readEvents(db, id), command)
}

async function toBeReadAgain(db: Db, { id, after, events }: PendingChange): Promise<void> {
  for (const { kind, seq, at, data } of events) {
    if (kind !== 'triaged' || data.hosted) continue
    await queueReading(db, { case_id: id, seq, account_id: after.account.id, created_at: at })
  }
}

async function take(db: Db, { case: id, seen, allow }: Change): Promise<PendingChange> {
  if (id === null) {
    const [fresh = 0] = await newCaseIds(db, 1)
    return new PendingChange(fresh, null, genesis)
  }
  const stored = await lockCase(db, id)
  if (!stored) throw new Refusal('not_found', 'There is no such case.')
  const before = stored.state
  allow?.(before)
  if (seen !== undefined && seen !== before.seq) {
    const message = 'Something happened on this case since you opened the page. Please look again.'
    throw new Refusal('conflict', message)
  }
  return new PendingChange(id, before, stored.hash)
}

/** A key counts for what it was first used for: other words under it are not lost as a repeat. */
function boundKey(key: string, { case: id, command }: Change): string {
  const words = stringify({ id, command }) ?? ''
  return `${key}:${createHash('sha256').update(words).digest('base64url')}`
}

const ownerOf = (actor: Actor): string =>
  actor.type === 'system' ? `system:${actor.rule}` : `${actor.type}:${actor.id}`
