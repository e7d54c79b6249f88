import type { Case } from '@caselead/api/core/state.ts'
import { caseAsOf } from '@caselead/api/record/case-as-of.ts'
import { verifyChain } from '@caselead/api/record/hash.ts'
import { asEvent } from '@caselead/api/record/read.ts'
import { caseRow, clockRows } from '@caselead/api/record/rows.ts'
import { eventsOf } from '@caselead/db/events.ts'
import type { World } from '../world.ts'

/** Instants as the database gives them: milliseconds, where a row to be written has ISO text. */
const read = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) =>
      /_at$|_since$|_by$/.test(name) && typeof value === 'string'
        ? [name, Date.parse(value)]
        : [name, value],
    ),
  )

/** A case's record, what it makes of the case, and what the database keeps of that. */
export async function stored(w: World, id: number) {
  const rows = await eventsOf(w.db, id)
  const events = rows.map(asEvent)
  const chain = verifyChain(
    rows.map((row, index) => ({ event: events[index] as never, hash: row.hash })),
  )
  const { hash, ...row } = await w.db
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const matrix = await w.desk.matrices.version(w.db, row.matrix_version)
  const replayed = (await caseAsOf(w.desk, id, row.seq))?.one as Case
  const last = events.at(-1)?.at ?? 0
  const { hash: expectedHash, ...expected } = caseRow(replayed, last, chain.ok ? chain.hash : hash)
  const clocks = await w.db
    .selectFrom('clocks')
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('id')
    .execute()
  const running = clocks.filter(({ stopped_at }) => stopped_at === null)
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return {
    events,
    matrix,
    one: row.state as Case,
    chain: { ok: chain.ok, hash: hash.toString('hex') },
    expectedChain: { ok: true, hash: expectedHash },
    row: { ...row },
    expectedRow: read(expected),
    clocks: running.map(({ fence: _, ...clock }) => clock).sort(byId),
    expectedClocks: clockRows(null, replayed, 0)
      .map(read)
      .sort(byId as never),
    /** Clocks that stopped and would still wake the engine: there are none. */
    restless: clocks.filter(({ stopped_at, next_at }) => stopped_at !== null && next_at !== null),
  }
}
