import type { Named } from '@caselead/core/base/actor.ts'
import { refuse } from '@caselead/core/base/checks.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { endSessions } from '@caselead/db/auth/sessions.ts'
import type { Db } from '@caselead/db/tables.ts'
import { casesHeldBy, type HeldCase, lockAdmins, markLeft, member } from '@caselead/db/team/team.ts'
import { z } from 'zod'
import { type Agent, actorOf } from '../../auth/visitor.ts'
import { changeWithin, inTransaction } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { leader } from '../colleague.ts'
import { teamWords } from '../words.ts'

export const LeaveTeam = z.object({
  id: z.string().describe('The person, by id.'),
  to: z
    .string()
    .default('')
    .describe(
      'Who takes over their open cases: an id, an email address, or a name nobody else has.',
    ),
})

/**
 * Removes somebody from the team. What they wrote keeps their name. Their sessions end, and their open
 * cases go to the colleague named, or from a partner back to the team, all in one transaction.
 */
export async function leaveTeam(
  runtime: Runtime,
  me: Agent,
  { id, to }: z.output<typeof LeaveTeam>,
): Promise<{ handedOver: number }> {
  const handedOver = await inTransaction(runtime.db, async (db) => {
    const admins = await lockAdmins(db)
    const person = await member(db, id)
    if (!person) return refuse('not_found', notFoundWords.colleague)
    if (admins.every((admin) => admin === id)) {
      refuse('conflict', teamWords.onlyAdmin(person.name))
    }
    await markLeft(db, id, runtime.now())
    await endSessions(db, person.email)
    const held = await casesHeldBy(db, id)
    await handOver({ ...runtime, db }, me, { id, name: person.name, to, held })
    return held.length
  })
  runtime.forget()
  runtime.log.info({ by: me.id, person: id, handedOver }, 'left the team')
  return { handedOver }
}

interface Leaving {
  id: string
  name: string
  to: string
  held: HeldCase[]
}

async function handOver(
  runtime: Runtime,
  me: Agent,
  { id, name, to, held }: Leaving,
): Promise<void> {
  const referred = held.filter((one) => one.tier === 4 && one.assignee_id === id)
  const others = held.filter((one) => !referred.includes(one))
  if (others.length > 0 && to === '') {
    refuse('invalid', teamWords.successorMissing(name, others.length), 'to')
  }
  const reason = teamWords.leftTeam(name)
  for (const one of referred)
    await carryOut(runtime, me, one, [{ do: 'bounce_back', missing: reason }])
  if (others.length === 0) return
  const successor = await leader(runtime, to, 'to')
  for (const one of others) await carryOut(runtime, me, one, takeOver(one, id, successor, reason))
}

function takeOver(one: HeldCase, id: string, lead: Named, reason: string): Command[] {
  const works = one.handoff_to === id || (one.handoff_to === null && one.assignee_id === id)
  return [
    ...(one.lead_id === id ? [{ do: 'name_lead' as const, lead, reason }] : []),
    ...(works ? [{ do: 'assign' as const, to: lead, tier: null, reason }] : []),
  ]
}

async function carryOut(
  runtime: Runtime & { db: Db },
  me: Agent,
  { id }: HeldCase,
  commands: Command[],
): Promise<void> {
  for (const command of commands) {
    await changeWithin(runtime.db, runtime, { case: id, command, actor: actorOf(me) })
  }
}
