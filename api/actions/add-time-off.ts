import { addTimeOff as add } from '@caselead/db/add-people.ts'
import { member } from '@caselead/db/team.ts'
import { z } from 'zod'
import { daysOff } from '../core/calendar/days-off.ts'
import { refuse } from '../core/checks.ts'
import type { Desk } from '../desk.ts'
import type { Agent } from '../visitor.ts'
import { line } from './typed.ts'

/** First and last day, `YYYY-MM-DD` where the person is. */
export const AddTimeOff = z.object({ id: z.string(), first: line(10), last: line(10).default('') })

/** Nobody on leave is called; a backup is. */
export async function addTimeOff(
  desk: Desk,
  me: Agent,
  { id, first, last }: z.output<typeof AddTimeOff>,
): Promise<void> {
  const person = await member(desk.db, id)
  if (!person) return refuse('not_found', 'There is no such colleague.')
  const { from, to } = daysOff({ first, last, zone: person.zone }, desk.now())
  await add(desk.db, id, from, to)
  desk.forget()
  desk.log.info({ by: me.id, person: id, from, to }, 'time off added')
}
