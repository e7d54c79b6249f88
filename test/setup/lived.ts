import { change } from '@caselead/api/record/change.ts'
import { readEvents } from '@caselead/api/record/read.ts'
import type { Runtime } from '@caselead/api/runtime/runtime.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import type { CarriedOut } from '@caselead/core/simulate/recorded-act.ts'
import type { Simulated } from '@caselead/core/simulate/setting.ts'

/** A desk whose clock is moved. */
interface Moved {
  runtime: Runtime
  moveTo(at: number): Promise<void>
}

/** What the database calls people and cases, by the ids a simulation gave them. */
interface Ids {
  people: Map<string, string>
  cases: Map<number, number>
}

/** Does live, on the moved clock and the real database, what was done in a simulation. */
export async function live({ runtime, moveTo }: Moved, { done }: Simulated, until: number) {
  const ids: Ids = { people: await idsOf(runtime), cases: new Map() }
  for (const one of done) {
    await moveTo(one.at)
    const { actor, command } = translated<CarriedOut>(one, ids.people)
    const id = ids.cases.get(one.caseId) ?? null
    const changed = await change(runtime, { case: id, command, actor })
    ids.cases.set(one.caseId, changed.id)
  }
  await moveTo(until)
  return ids
}

/** What was recorded of each case, under the ids the simulation gave. */
export async function livedEvents(
  { db }: Pick<Runtime, 'db'>,
  { people, cases }: Ids,
): Promise<Map<number, CaseEvent[]>> {
  const back = new Map([
    ...[...people].map(([simulated, stored]): [string, string] => [stored, simulated]),
    ...[...cases].map(([simulated, stored]): [string, string] => [`I-${stored}`, `I-${simulated}`]),
  ])
  const found = new Map<number, CaseEvent[]>()
  for (const [caseId, id] of cases) {
    const events = await readEvents(db, id)
    found.set(
      caseId,
      events.map((event) => ({ ...translated(event, back), caseId })),
    )
  }
  return found
}

/** On paper people are known by their addresses or names; those of a log keep the ids it gave them. */
async function idsOf({ db }: Runtime): Promise<Map<string, string>> {
  const agents = await db.selectFrom('agents').select(['email as known', 'id']).execute()
  const contacts = db.selectFrom('contacts').where('email', 'is not', null)
  const named = await contacts.select(['name as known', 'id']).execute()
  const accounts = await db
    .selectFrom('accounts')
    .select(['name as known', 'id'])
    .where('id', 'in', contacts.select('account_id'))
    .execute()
  return new Map([...agents, ...named, ...accounts].map(({ known, id }) => [known, id]))
}

function translated<T>(value: T, ids: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(value), (key, each) =>
    key === 'id' || key === 'incident' ? (ids.get(each) ?? each) : each,
  ) as T
}
