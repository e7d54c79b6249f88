import type { Actor } from '@caselead/core/base/actor.ts'
import { days, type Instant } from '@caselead/core/base/instant.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import type { DecisionInput } from '@caselead/core/case/decision.ts'
import { mayGoOn, turnIn } from '@caselead/core/case/evolve/turn.ts'
import { firstOf } from '@caselead/core/case/first-reading.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { Refunded } from '@caselead/core/matrix/authority.ts'
import { lockAuthorityOf, refundsSince } from '@caselead/db/case/refunds.ts'
import { accountHistory } from '@caselead/db/learned/triage-models.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { CommonFacts } from '@caselead/db/team/people.ts'
import { standing } from '../runtime/roster.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { readEvents, readEventsAfter } from './read.ts'

type InputDeps = Pick<Runtime, 'now' | 'matrices' | 'learned'>

interface Asking {
  /** The case, or null where one is opened. */
  case: number | null
  command: Command
  actor: Actor
}

/** What a decision about a command is given besides its case, as it stands in this transaction. */
export async function decisionInput(
  db: Db,
  runtime: InputDeps,
  asked: Asking,
  { before, common }: { before: Case | null; common: CommonFacts },
): Promise<DecisionInput> {
  const at = runtime.now()
  const matrix = before
    ? await runtime.matrices.version(db, before.matrixVersion)
    : await runtime.matrices.current(db)
  return {
    matrix,
    ...(await standing(db, common, at)),
    triage: await knownToTriage(db, runtime, asked, before),
    first: await readFirst(db, asked),
    turn: await turnBefore(db, asked, before, at),
    refunds: await recentRefunds(db, asked, at),
  }
}

const lately = days(90)
/** What brings words of a customer. */
const reads: ReadonlySet<Command['do']> = new Set(['open', 'write', 'reopen', 'answer_survey'])

/** What triage may know besides the text, where there is a text to read. */
async function knownToTriage(
  db: Db,
  runtime: InputDeps,
  { case: id, command }: Asking,
  before: Case | null,
): Promise<DecisionInput['triage']> {
  const account = command.do === 'open' ? command.account : before?.account
  if (!account || !reads.has(command.do)) return undefined
  return triageOf(db, runtime, account.id, id)
}

/** What was learned of messages, and what this account went through besides this case. */
export async function triageOf(
  db: Db,
  { learned, now }: Pick<InputDeps, 'learned' | 'now'>,
  account: string | null,
  id: number | null,
): Promise<NonNullable<DecisionInput['triage']>> {
  const since = now() - lately
  const model = await learned(db)
  const history = account === null ? undefined : await accountHistory(db, account, id ?? 0, since)
  return { model, history }
}

/** What counts against authority by the day; two refunds of one person are decided one by one. */
async function recentRefunds(db: Db, { command, actor }: Asking, at: Instant): Promise<Refunded[]> {
  if (command.do !== 'ask_refund' && command.do !== 'authorise_refund') return []
  if (actor.type === 'agent') await lockAuthorityOf(db, actor.id)
  return refundsSince(db, at - days(2))
}

/** So many events of a case are looked through for the turn a mail goes on with. */
const mostOfTurn = 100

/** What somebody wrote a moment before, where they write once more. */
async function turnBefore(
  db: Db,
  { command, actor }: Asking,
  before: Case | null,
  at: Instant,
): Promise<DecisionInput['turn']> {
  if (!before || command.do !== 'write' || command.via !== 'email') return null
  if (!mayGoOn(before, at)) return null
  return turnIn(await readEventsAfter(db, before.id, before.seq - mostOfTurn), actor, at)
}

/** What triage made of a message that is read again. */
async function readFirst(db: Db, { case: id, command }: Asking): Promise<DecisionInput['first']> {
  if (id === null || command.do !== 'read_again') return undefined
  return firstOf(await readEvents(db, id), command)
}
