import { refuse } from '@caselead/core/base/checks.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { casesHeldBy, changeMember, lockAdmins, member } from '@caselead/db/team/team.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { teamWords } from '../words.ts'
import { Person, readPerson } from './person.ts'

export const EditPerson = Person.extend({ id: z.string().describe('The person, by id.') })

/**
 * Changes somebody on the team, from now on. Their address stays: sign-in and the matrix know them
 * by it.
 */
export async function editPerson(
  runtime: Runtime,
  me: Agent,
  { id, ...typed }: z.output<typeof EditPerson>,
): Promise<void> {
  const person = readPerson(typed)
  await runtime.db.transaction().execute(async (db) => {
    const admins = await lockAdmins(db)
    const before = await member(db, id)
    if (!before) return refuse('not_found', notFoundWords.colleague)
    if (person.role !== 'admin' && admins.every((admin) => admin === id)) {
      refuse('conflict', teamWords.onlyAdmin(before.name), 'role')
    }
    if (person.role === 'partner') {
      const led = (await casesHeldBy(db, id)).filter((one) => one.lead_id === id).length
      if (led > 0) refuse('conflict', teamWords.leadsCases(before.name, led), 'role')
    }
    await changeMember(db, id, person)
  })
  runtime.forget()
  runtime.log.info({ by: me.id, person: id, role: person.role }, 'changed on the team')
}
