import { system } from '@caselead/core/base/actor.ts'
import { refuse } from '@caselead/core/base/checks.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
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
import { teamWords } from '../words.ts'

/** First and last day, `YYYY-MM-DD` where the person is. */
export const AddTimeOff = z.object({
  id: z.string().describe('The person, by id.'),
  first: line(10).describe('The first day off, as in “2026-12-24”.'),
  last: line(10).default('').describe('The last day off; the same as the first if left out.'),
})

/** Adds time off: a backup is called instead. Handoffs that wait for them move on at once. */
export async function addTimeOff(
  runtime: Runtime,
  me: Agent,
  { id, first, last }: z.output<typeof AddTimeOff>,
): Promise<void> {
  const person = await member(runtime.db, id)
  if (!person) return refuse('not_found', notFoundWords.colleague)
  const { from, to } = daysOff({ first, last, zone: person.zone }, runtime.now())
  if ((await countTimeOff(runtime.db, id, runtime.now())) >= mostTimeOff) {
    refuse('conflict', teamWords.tooMuchTimeOff(person.name, mostTimeOff), 'first')
  }
  await add(runtime.db, id, from, to)
  runtime.forget()
  if (from <= runtime.now()) await passOn(runtime, id)
  runtime.log.info({ by: me.id, person: id, from, to }, 'time off added')
}

async function passOn(runtime: Runtime, agentId: string): Promise<void> {
  const held = await casesHeldBy(runtime.db, agentId)
  for (const { id } of held.filter(({ handoff_to }) => handoff_to === agentId)) {
    await change(runtime, { case: id, command: { do: 'pass_over' }, actor: system(byLeave) })
  }
}
