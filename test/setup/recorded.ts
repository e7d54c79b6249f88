import { verifyChain } from '@caselead/api/record/hash.ts'
import { asEvent } from '@caselead/api/record/read.ts'
import { replayEvents } from '@caselead/core/case/evolve/evolve.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Db } from '@caselead/db/tables.ts'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { found } from './found.ts'
import type { Provider } from './provider.ts'

/** As if every mail so far had gone out an hour earlier, so that none of the next ones waits for it. */
export const sentAnHourAgo = (db: Db) =>
  db
    .updateTable('outbox')
    .set((eb) => ({ sent_at: eb('sent_at', '-', sql<number>`interval '1 hour'`) }))
    .where('sent_at', 'is not', null)
    .execute()

/** Clocks that ran out and letters on their way out, by the record. */
export async function progress(db: Db): Promise<{ fired: number; sent: number }> {
  const [fired, sent] = await Promise.all([
    db
      .selectFrom('events')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('kind', 'in', ['clock_breached', 'promise_broken'])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('outbox')
      .select((eb) => eb.fn.count<number>('sent_at').as('count'))
      .executeTakeFirstOrThrow(),
  ])
  return { fired: fired.count, sent: sent.count }
}

/** Every chain holds, and every case is what its events make it. */
export async function expectWholeRecord(db: Db, matrix: Matrix): Promise<void> {
  const cases = await db.selectFrom('cases').select(['id', 'state', 'hash', 'seq']).execute()
  const all = await db.selectFrom('events').selectAll().orderBy('seq').execute()
  const byCase = Map.groupBy(all, ({ case_id }) => case_id)
  for (const { id, state, hash, seq } of found(cases)) {
    const rows = byCase.get(id) ?? []
    const events = rows.map((row) => ({ event: asEvent(row), hash: row.hash }))
    expect(verifyChain(events)).toEqual({ ok: true, hash })
    const replayed = replayEvents(
      events.map(({ event }) => event),
      matrix,
    )
    expect(JSON.parse(JSON.stringify(replayed))).toEqual(state)
    expect(rows.at(-1)?.seq).toBe(seq)
  }
}

/** No clock of any case fired twice, and none that is due has not. */
export async function expectFiredOnce(db: Db, at: number): Promise<void> {
  const fired = await db
    .selectFrom('events')
    .select(['case_id', 'kind', 'data'])
    .where('kind', 'in', ['clock_breached', 'promise_broken', 'clock_warned'])
    .execute()
  const names = fired.map(({ case_id, kind, data }) => `${case_id} ${kind} ${JSON.stringify(data)}`)
  expect(names.length - new Set(names).size).toBe(0)
  const clocks = await db.selectFrom('clocks').select(['due_at', 'noticed_at', 'next_at']).execute()
  const due = clocks.filter(({ due_at }) => due_at !== null && due_at <= at)
  expect(found(due).filter(({ noticed_at }) => noticed_at === null)).toEqual([])
  expect(found(clocks).filter(({ next_at }) => next_at !== null && next_at <= at)).toEqual([])
}

/** Every letter is with the provider, once, and nothing else is. */
export async function expectSentOnce(db: Db, { accepted, reworded }: Provider): Promise<void> {
  const letters = await db
    .selectFrom('outbox')
    .select(['id', 'case_id', 'seq', 'recipient', 'sent_at', 'digest'])
    .execute()
  expect(found(letters).filter(({ sent_at }) => sent_at === null)).toEqual([])
  // Updates on several cases of one customer leave in one mail.
  const alone = letters.filter(({ digest }) => digest === null)
  const others = letters.filter(({ digest }) => digest !== null)
  expect([...accepted.keys()].sort()).toEqual(alone.map(({ id }) => id).sort())
  expect(others.filter(({ digest }) => !accepted.has(digest ?? ''))).toEqual([])
  expect([...accepted.values()].every((times) => times === 1)).toBe(true)
  expect(reworded).toEqual([])
  const said = letters.map(({ case_id, seq, recipient }) => `${case_id} ${seq} ${recipient}`)
  expect(new Set(said).size).toBe(said.length)
}
