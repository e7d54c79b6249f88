import { refuse } from '@caselead/core/base/checks.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { oneCase } from '@caselead/db/case/listed.ts'
import type { Db } from '@caselead/db/tables.ts'
import { addStranger } from '@caselead/db/team/add-people.ts'
import { agentByEmail, contactByEmail } from '@caselead/db/team/people.ts'
import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { actorOf, mayTouch } from '../../auth/visitor.ts'
import { EmailAddress } from '../../input/email-address.ts'
import { line } from '../../input/shapes.ts'
import { changeWithin, inTransaction } from '../../record/change.ts'
import { followerWords } from '../words.ts'
import { type Acknowledged, acknowledged, mayDo, OnCase, onCase } from './verb.ts'

export const AskFollower = OnCase.extend({
  email: EmailAddress().describe('The colleague’s address.'),
})

/**
 * A customer adds a colleague, who gets the case’s emails from then on. Whoever isn’t known at their
 * account is suggested to the case lead instead; the answer doesn’t say which.
 */
export async function askFollower(
  ctx: Context,
  { email, ...on }: z.output<typeof AskFollower>,
): Promise<Acknowledged> {
  const { db } = ctx.runtime
  mustBeTheirs(ctx, email)
  const one = (await oneCase(db, on.number))?.state
  if (!one) throw new Refusal('not_found', notFoundWords.case)
  mayTouch(ctx.visitor)(one)
  const contact = await contactByEmail(db, email)
  const who = contact && { id: contact.id, name: contact.name }
  if (who && contact.account_id === one.account.id) {
    return onCase(ctx, on, { do: 'add_follower', who })
  }
  const copied = { address: email.toLowerCase(), name: '', ...(who && { contact: who }) }
  return onCase(ctx, on, { do: 'offer_follower', who: copied })
}

export const AddFollower = OnCase.extend({
  email: EmailAddress().describe('Their address.'),
  name: line()
    .default('')
    .describe('Their name, if no contact has this address yet; empty otherwise.'),
})

/**
 * Somebody gets the customer’s emails about the case from now on, and can read and write on its page.
 * An address nobody has becomes a contact of an account of its own, which sees no other case.
 */
export async function addFollower(
  ctx: Context,
  { number, seen, key, email, name }: z.output<typeof AddFollower>,
): Promise<Acknowledged> {
  const { runtime, visitor } = ctx
  mustBeTheirs(ctx, email)
  const actor = actorOf(visitor)
  const changed = await inTransaction(runtime.db, async (db) => {
    const command = { do: 'add_follower' as const, who: await personAt(db, email, name) }
    const allow = mayDo(visitor, command)
    return changeWithin(db, runtime, { case: number, command, actor, seen, key, allow })
  })
  return acknowledged(changed)
}

/** What we sent to ourselves would come back as mail. */
function mustBeTheirs({ runtime }: Context, email: string): void {
  if (runtime.mailer.isOurs(email)) refuse('conflict', followerWords.isOurs, 'email')
}

async function personAt(db: Db, email: string, name: string) {
  const agent = await agentByEmail(db, email)
  if (agent) return refuse('conflict', followerWords.onTeam(agent.name), 'email')
  const contact = await contactByEmail(db, email)
  if (contact) return { id: contact.id, name: contact.name }
  if (name === '') return refuse('invalid', followerWords.nameMissing, 'name')
  const account = email.slice(email.lastIndexOf('@') + 1)
  return { id: await addStranger(db, { name, email, account }), name }
}
