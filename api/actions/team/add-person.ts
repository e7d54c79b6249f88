import { refuse } from '@caselead/core/base/checks.ts'
import { addAgent, lockTeam } from '@caselead/db/team/add-people.ts'
import { changeMember, memberByEmail } from '@caselead/db/team/team.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import { EmailAddress } from '../../input/email-address.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { teamWords } from '../words.ts'
import { sendInvitation } from './invite.ts'
import { Person, readPerson } from './person.ts'

export const AddPerson = Person.extend({
  email: EmailAddress().describe('The address they sign in with.'),
  invite: z.boolean().default(true).describe('Whether they’re emailed an invitation to sign in.'),
})

/** Adds somebody to the team. Somebody who left and comes back keeps their history. */
export async function addPerson(
  runtime: Runtime,
  me: Agent,
  { email, invite, ...typed }: z.output<typeof AddPerson>,
): Promise<{ id: string }> {
  const person = readPerson(typed)
  const id = await runtime.db.transaction().execute(async (db) => {
    await lockTeam(db)
    const known = await memberByEmail(db, email)
    if (known?.left_at === null) refuse('conflict', teamWords.alreadyOnTeam(known.name), 'email')
    if (known) await changeMember(db, known.id, person)
    const joined = known?.id ?? (await addAgent(db, { ...person, email }))
    if (invite) await sendInvitation(db, me, `agent:${joined}`, runtime.now())
    return joined
  })
  runtime.forget()
  runtime.log.info({ by: me.id, person: id, role: person.role }, 'joined the team')
  return { id }
}
