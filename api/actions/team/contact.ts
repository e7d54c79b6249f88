import { refuse } from '@caselead/core/base/checks.ts'
import type { Db } from '@caselead/db/tables.ts'
import { agentByEmail, contactByEmail } from '@caselead/db/team/people.ts'
import { z } from 'zod'
import { EmailAddress } from '../../input/email-address.ts'
import { requiredLine, Zone } from '../../input/shapes.ts'
import { teamWords } from '../words.ts'

export const Contact = z.object({
  name: requiredLine(teamWords.nameMissing).describe('Their name.'),
  email: EmailAddress().describe('The address they sign in and write with.'),
  zone: Zone.describe('Their time zone, as in “Europe/Berlin”.'),
})

/** An address is one person: a contact of one account, or somebody of the team. */
export async function mustBeFree(db: Db, email: string, own: string | null): Promise<void> {
  const known = await contactByEmail(db, email)
  if (known && known.id !== own) {
    refuse('conflict', teamWords.addressTakenBy(known.name, known.account_name), 'email')
  }
  const agent = await agentByEmail(db, email)
  if (agent) refuse('conflict', teamWords.addressOnTeam(agent.name), 'email')
}
