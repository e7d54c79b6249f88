import { system } from '@caselead/core/base/actor.ts'
import { refuse } from '@caselead/core/base/checks.ts'
import { byLeave } from '@caselead/core/ladder/ladder.ts'
import { daysOff } from '@caselead/core/team/typed-days-off.ts'
import { addTimeOff as add } from '@caselead/db/team/add-people.ts'
import { casesHeldBy, member } from '@caselead/db/team/team.ts'
import { countTimeOff, mostTimeOff } from '@caselead/db/team/time-off.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import { line } from '../../input/shapes.ts'
import { change } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** First and last day, `YYYY-MM-DD` where the person is. */
export const AddTimeOff = z.object({ id: z.string(), first: line(10), last: line(10).default('') })

/** Nobody on leave is called; a backup is. What waits for their acceptance goes on at once. */
export async function addTimeOff(
  desk: Runtime,
  me: Agent,
  { id, first, last }: z.output<typeof AddTimeOff>,
): Promise<void> {
  const person = await member(desk.db, id)
  if (!person) return refuse('not_found', 'There is no such colleague.')
  const { from, to } = daysOff({ first, last, zone: person.zone }, desk.now())
  if ((await countTimeOff(desk.db, id, desk.now())) >= mostTimeOff) {
    const enough = `${person.name} has time off planned ${mostTimeOff} times already. Take one out first.`
    refuse('conflict', enough, 'first')
  }
  await add(desk.db, id, from, to)
  desk.forget()
  if (from <= desk.now()) await passOn(desk, id)
  desk.log.info({ by: me.id, person: id, from, to }, 'time off added')
}

async function passOn(desk: Runtime, agentId: string): Promise<void> {
  const held = await casesHeldBy(desk.db, agentId)
  for (const { id } of held.filter(({ handoff_to }) => handoff_to === agentId)) {
    await change(desk, { case: id, command: { do: 'pass_over' }, actor: system(byLeave) })
  }
}
