import { genesis, seal } from '@caselead/api/record/hash.ts'
import { asEvent } from '@caselead/api/record/read.ts'
import { caseRow, clockRows } from '@caselead/api/record/rows.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { evolve } from '@caselead/core/case/evolve/evolve.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { World } from './world.ts'

/** Instants as the database gives them: milliseconds, where a row to be written has ISO text. */
const read = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) =>
      /_at$|_since$|_by$/.test(name) && typeof value === 'string'
        ? [name, Date.parse(value)]
        : [name, value],
    ),
  )

/** What a case's record says up to an event. */
interface Told {
  seq: number
  at: number
  hash: Buffer
  one: Case | null
}

const untold: Told = { seq: 0, at: 0, hash: genesis, one: null }

/** The record from there on: whether its chain holds, and what it makes of the case. */
async function tell(w: World, id: number, before: Told) {
  const rows = await w.db
    .selectFrom('events')
    .select(['case_id', 'seq', 'at', 'kind', 'actor', 'visibility', 'data', 'hash'])
    .where('case_id', '=', id)
    .where('seq', '>', before.seq)
    .orderBy('seq')
    .execute()
  const told = { ...before }
  let matrix = told.one && (await w.runtime.matrices.version(w.db, told.one.matrixVersion))
  let holds = true
  for (const row of rows) {
    const event = asEvent(row)
    const version = versionFrom(event)
    if (version !== null) matrix = await w.runtime.matrices.version(w.db, version)
    const hash = seal(told.hash, event)
    const one = evolve(told.one, event, matrix as Matrix)
    Object.assign(told, { seq: event.seq, at: event.at, hash, one })
    holds &&= told.hash.equals(row.hash)
  }
  return { told, holds, events: rows.map(asEvent), matrix: matrix as Matrix }
}

function versionFrom({ kind, data }: CaseEvent): number | null {
  if (kind === 'opened') return data.matrixVersion
  return kind === 'matrix_changed' ? data.to : null
}

/**
 * A case's record, what it makes of the case, and what the database keeps of that. What was told
 * before is not read again.
 */
export async function stored(w: World, id: number, before = untold) {
  const { hash, ...row } = await w.db
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { told, holds, events, matrix } = await tell(w, id, before)
  const one = told.one as Case
  const { hash: expectedHash, ...expected } = caseRow(one, told.at, told.hash)
  const clocks = await w.db
    .selectFrom('clocks')
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('id')
    .execute()
  const running = clocks.filter(({ stopped_at }) => stopped_at === null)
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return {
    ...{ events, matrix, told },
    one: row.state as Case,
    chain: { ok: holds, hash: hash.toString('hex') },
    expectedChain: { ok: true, hash: expectedHash },
    row: { ...row },
    expectedRow: read(expected),
    clocks: running.map(({ fence: _, ...clock }) => clock).sort(byId),
    expectedClocks: clockRows(null, one, 0)
      .map(read)
      .sort(byId as never),
    /** Clocks that stopped and would still wake the engine: there are none. */
    restless: clocks.filter(({ stopped_at, next_at }) => stopped_at !== null && next_at !== null),
  }
}
