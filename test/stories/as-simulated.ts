import { change } from '@caselead/api/change.ts'
import type { CaseEvent } from '@caselead/api/core/events.ts'
import type { Done } from '@caselead/api/core/simulate/deed.ts'
import type { Simulated } from '@caselead/api/core/simulate/simulate.ts'
import { readEvents } from '@caselead/api/record/read.ts'
import type { World } from '../world.ts'

/**
 * Does live, on the moved clock and the real database, what was done in a simulation; answers the
 * events of each of its cases under the ids the simulation gave.
 */
export async function live(
  w: World,
  { done, courses }: Simulated,
  until: number,
  moveTo: (at: number) => Promise<void> = (at) => w.moveTo(at),
): Promise<Map<number, CaseEvent[]>> {
  const ids = await idsOf(w)
  const cases = new Map<number, number>()
  for (const one of done) {
    await moveTo(one.at)
    const { actor, command } = translated<Done>(one, ids)
    const id = cases.get(one.caseId) ?? null
    const changed = await change(w.desk, { case: id, command, actor })
    cases.set(one.caseId, changed.id)
  }
  await moveTo(until)
  const back = new Map([
    ...[...ids].map(([simulated, stored]): [string, string] => [stored, simulated]),
    ...[...cases].map(([simulated, stored]): [string, string] => [`I-${stored}`, `I-${simulated}`]),
  ])
  const found = new Map<number, CaseEvent[]>()
  for (const { case: one } of courses) {
    const events = await readEvents(w.db, cases.get(one.id) ?? 0)
    found.set(
      one.id,
      events.map((event) => ({ ...translated(event, back), caseId: one.id })),
    )
  }
  return found
}

/** On paper people are known by their addresses or names; the database gives them ids. */
async function idsOf({ db }: World): Promise<Map<string, string>> {
  const agents = await db.selectFrom('agents').select(['email as known', 'id']).execute()
  const contacts = await db.selectFrom('contacts').select(['name as known', 'id']).execute()
  const accounts = await db.selectFrom('accounts').select(['name as known', 'id']).execute()
  return new Map([...agents, ...contacts, ...accounts].map(({ known, id }) => [known, id]))
}

function translated<T>(value: T, ids: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(value), (key, each) =>
    key === 'id' || key === 'incident' ? (ids.get(each) ?? each) : each,
  ) as T
}
