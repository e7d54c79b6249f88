import { randomUUID } from 'node:crypto'
import { refuse } from '@caselead/core/base/checks.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { lastInvited } from '@caselead/db/mail/invited.ts'
import { notify } from '@caselead/db/notify.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import type { Db } from '@caselead/db/tables.ts'
import { contact } from '@caselead/db/team/accounts.ts'
import { member } from '@caselead/db/team/team.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { teamWords } from '../words.ts'

export const Invite = z.object({ id: z.string().describe('The person, by id.') })

/** The least time between two invitations to one person. */
const apart = minutes(10)

type Invited = `agent:${string}` | `contact:${string}`

/** Emails somebody on the team an invitation to sign in, even if they've had one before. */
export async function invitePerson(
  runtime: Runtime,
  me: Agent,
  { id }: z.output<typeof Invite>,
): Promise<void> {
  if (!(await member(runtime.db, id))) return refuse('not_found', notFoundWords.colleague)
  await inviteAgain(runtime, me, `agent:${id}`)
}

/** Emails a contact an invitation to sign in, even if they've had one before. */
export async function inviteContact(
  runtime: Runtime,
  me: Agent,
  { id }: z.output<typeof Invite>,
): Promise<void> {
  const found = await contact(runtime.db, id)
  if (!found) return refuse('not_found', notFoundWords.contact)
  if (!found.email) return refuse('conflict', teamWords.noAddress(found.name))
  await inviteAgain(runtime, me, `contact:${id}`)
}

async function inviteAgain(runtime: Runtime, me: Agent, to: Invited): Promise<void> {
  const at = runtime.now()
  await runtime.db.transaction().execute(async (db) => {
    const last = await lastInvited(db, to)
    if (last !== null && last > at - apart) refuse('conflict', teamWords.justInvited)
    await sendInvitation(db, me, to, at)
  })
  runtime.log.info({ by: me.id, to }, 'invited')
}

/** Sent only if the transaction is committed. */
export async function sendInvitation(db: Db, me: Agent, to: Invited, at: number): Promise<void> {
  const about = { case_id: null, account_id: null, seq: null }
  await insertLetters(db, [
    {
      ...{ id: randomUUID(), ...about, kind: 'invitation', carrier: 'mail' as const },
      ...{ recipient: to, payload: { invited: { by: me.name } } },
      created_at: new Date(at).toISOString(),
    },
  ])
  await notify(db, [{ channel: 'outbox', payload: '' }])
}
