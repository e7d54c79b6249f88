import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { colleagues, people } from '@caselead/api/runtime/roster.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { connect } from '@caselead/db/server/connect.ts'
import type { Db } from '@caselead/db/tables.ts'
import { addTimeOff } from '@caselead/db/team/add-people.ts'
import { gatherLoads } from '@caselead/db/team/people.ts'
import { markLeft } from '@caselead/db/team/team.ts'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openMany } from '../../setup/crowd.ts'
import { freshDatabase } from '../../setup/database.ts'
import { hourly, secret, until } from '../../setup/desk-in-trouble.ts'
import { seeded, seedOr } from '../../setup/random.ts'

const start = Date.parse('2026-11-24T09:00:00Z')

async function deskAnd(connections: number) {
  const { db, url } = await freshDatabase()
  await settleCast(db, start, hourly)
  const others = Array.from({ length: connections }, () => {
    const other = connect(url, { max: 1 })
    onTestFinished(() => other.destroy())
    return other
  })
  return { db, others }
}

/** Everybody's open cases, counted one by one. */
async function counted(db: Db) {
  const { rows } = await sql<{ id: string; open: number }>`
    select agents.id, (select count(*) from cases where assignee_id = agents.id
      and resolved_at is null and closed_at is null) as open
    from agents where left_at is null order by agents.id`.execute(db)
  return rows.map(({ id, open }) => [id, open])
}

const known = async (db: Db) => (await people(db, start)).map(({ id, load }) => [id, load])

test('what everybody has open is counted right, whichever connection changed what, and when', async () => {
  const { db, others } = await deskAnd(4)
  const random = seeded(seedOr(20_261_129))
  const at = Array.from({ length: 60 }, (_, index) => start + minutes(index))
  const ids = await openMany(db, { at, email: ingrid.email, matrix: hourly, secret })
  const team = (await people(db, start)).map(({ id }) => id)
  const some = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  for (let round = 0; round < 20; round++) {
    const [one, two] = [some(ids), some(ids)]
    await Promise.all(
      others.map((other, index) => {
        const mine = ids.filter((id) => id % others.length === index)
        const to = [sql`assignee_id = ${some(team)}`, sql`assignee_id = null`]
        const done = [sql`resolved_at = ${at[0]}::text::timestamptz`, sql`resolved_at = null`]
        const what =
          random() < 0.5
            ? some(to)
            : random() < 0.5
              ? sql`resolved_at = opened_at`
              : some(done.slice(1))
        return sql`update cases set ${what} where id in (${sql.join([some(mine), some(mine)])})`.execute(
          other,
        )
      }),
    )
    await db
      .transaction()
      .execute(async (trx) => {
        await sql`update cases set assignee_id = ${some(team)} where id in (${one}, ${two})`.execute(
          trx,
        )
        if (random() < 0.5) throw new Error('taken back')
      })
      .catch(() => {})
    expect(await known(db)).toEqual(await counted(db))
    if (round % 7 === 6) await gatherLoads(db)
  }
  await Promise.all(others.map((other) => other.destroy()))
  await until(async () => {
    await gatherLoads(db)
    const rows = await db.selectFrom('agent_loads').select('slot').distinct().execute()
    return rows.length <= 3
  })
  expect(await known(db)).toEqual(await counted(db))
})

test('a change of the team is known to every process at once, and one taken back to nobody', async () => {
  const { db, others } = await deskAnd(1)
  const other = others[0] ?? db
  const [first, second] = await colleagues(other, start)
  if (!first || !second) throw new Error('the cast is not there')
  const awayOf = async (id: string) =>
    (await colleagues(other, start)).find((each) => each.id === id)?.timeOff
  expect(await awayOf(first.id)).toEqual([])
  await addTimeOff(db, first.id, start, start + hours(2))
  expect(await awayOf(first.id)).toEqual([{ from: start, to: start + hours(2) }])
  expect((await colleagues(other, start + hours(2)))[0]?.timeOff).toEqual([])
  await db
    .transaction()
    .execute(async (trx) => {
      await markLeft(trx, second.id, start)
      expect((await colleagues(trx, start)).map(({ id }) => id)).not.toContain(second.id)
      throw new Error('taken back')
    })
    .catch(() => {})
  expect((await colleagues(other, start)).map(({ id }) => id)).toContain(second.id)
  await markLeft(db, second.id, start)
  expect((await colleagues(other, start)).map(({ id }) => id)).not.toContain(second.id)
})
