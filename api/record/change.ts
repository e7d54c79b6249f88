import { createHash } from 'node:crypto'
import type { Actor } from '@caselead/core/base/actor.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { isOwnDoing } from '@caselead/core/case/own-doing.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { lockCaseAndFacts, newCaseAndFacts } from '@caselead/db/case/cases.ts'
import { doneSince } from '@caselead/db/case/events.ts'
import { answered, remember } from '@caselead/db/case/idempotency.ts'
import { isOpenedElsewhere } from '@caselead/db/case/incident/incidents.ts'
import type { TheEnd } from '@caselead/db/case/write-cases.ts'
import { queueReading } from '@caselead/db/queues/second-readings.ts'
import type { Db } from '@caselead/db/tables.ts'
import { isTakenMeanwhile } from '@caselead/db/team/add-people.ts'
import type { CommonFacts } from '@caselead/db/team/people.ts'
import stringify from 'safe-stable-stringify'
import type { Runtime } from '../runtime/runtime.ts'
import { decisionInput } from './decision-input.ts'
import { genesis } from './hash.ts'
import { PendingChange } from './pending-change.ts'
import { record } from './record.ts'
import { recordWords } from './words.ts'

export interface Change {
  /** The case, or null to open a new one. */
  case: number | null
  command: Command
  actor: Actor
  /** The last event the actor had seen; when others moved the case on since, `conflict` refuses it. */
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
export async function change(runtime: ChangeDeps, asked: Change): Promise<ChangeResult> {
  return inTransaction(runtime.db, (db) => changeWithin(db, runtime, asked, 'now'))
}

/**
 * A transaction that changes cases. When somebody else opened the same incident or added the same
 * person meanwhile it is done once more, and finds theirs.
 */
export async function inTransaction<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const attempt = () => db.transaction().execute(work)
  const isThereNow = (error: unknown) => isOpenedElsewhere(error) || isTakenMeanwhile(error)
  return attempt().catch((error) => (isThereNow(error) ? attempt() : Promise.reject(error)))
}

/** The same as a part of a transaction begun by `inTransaction`; the last of it, if nothing follows. */
export async function changeWithin(
  db: Db,
  runtime: ChangeDeps,
  asked: Change,
  end: TheEnd = 'later',
): Promise<ChangeResult> {
  const owner = ownerOf(asked.actor)
  const key = asked.key ? boundKey(asked.key, asked) : null
  if (key) {
    const before = await answered(db, owner, key, runtime.now())
    if (before) return before
  }
  const { one, common } = await take(db, asked)
  const facts = await decisionInput(db, runtime, asked, { before: one.before, common })
  one.step(asked.command, runtime.now(), asked.actor, facts)
  const done = { id: one.id, seq: one.after.seq }
  if (key) await remember(db, owner, key, done)
  await record(db, [one], runtime.secret, runtime.hosted ? 'later' : end)
  if (runtime.hosted) await toBeReadAgain(db, one)
  return done
}

async function toBeReadAgain(db: Db, { id, after, events }: PendingChange): Promise<void> {
  for (const { kind, seq, at, data } of events) {
    if (kind !== 'triaged' || data.hosted) continue
    await queueReading(db, { case_id: id, seq, account_id: after.account.id, created_at: at })
  }
}

/** Events looked through for somebody else's. */
const mostOfOnesOwn = 200

interface Taken {
  one: PendingChange
  common: CommonFacts
}

async function take(db: Db, { case: id, seen, allow, actor }: Change): Promise<Taken> {
  if (id === null) {
    const { id: fresh, facts } = await newCaseAndFacts(db)
    return { one: new PendingChange(fresh, null, genesis), common: facts }
  }
  const { found, facts } = await lockCaseAndFacts(db, id)
  if (!found) throw new Refusal('not_found', notFoundWords.case)
  const before = found.state
  allow?.(before)
  if (seen !== undefined && !(await hasSeen(db, before, seen, actor))) {
    throw new Refusal('conflict', recordWords.changedSince)
  }
  return { one: new PendingChange(id, before, found.hash), common: facts }
}

/** Nobody needs to look again at what they did themselves: from an older page, or another window. */
async function hasSeen(db: Db, { id, seq }: Case, seen: number, actor: Actor): Promise<boolean> {
  const since = seq - seen
  if (since === 0) return true
  if (since < 0 || since > mostOfOnesOwn) return false
  return isOwnDoing(await doneSince(db, id, seen), actor)
}

/**
 * A key counts for what it was first used for: other words under it are not lost as a repeat. What was
 * read meanwhile is none of the words.
 */
function boundKey(key: string, { case: id, command }: Change): string {
  const said = command.do === 'open' ? { ...command, read: undefined } : command
  const words = stringify({ id, command: said }) ?? ''
  return `${key}:${createHash('sha256').update(words).digest('base64url')}`
}

const ownerOf = (actor: Actor): string =>
  actor.type === 'system' ? `system:${actor.rule}` : `${actor.type}:${actor.id}`
