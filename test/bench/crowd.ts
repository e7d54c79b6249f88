import { priya } from '@caselead/api/demo/cast.ts'
import { genesis } from '@caselead/api/record/hash.ts'
import { PendingChange } from '@caselead/api/record/pending-change.ts'
import { record } from '@caselead/api/record/record.ts'
import { people } from '@caselead/api/runtime/roster.ts'
import type { Runtime } from '@caselead/api/runtime/runtime.ts'
import { newCaseIds } from '@caselead/db/case/cases.ts'
import type { Db } from '@caselead/db/tables.ts'
import { contactsByEmails } from '@caselead/db/team/people.ts'
import { CompiledQuery } from 'kysely'
import { secret } from './desk.ts'

/** Open cases nothing is due of for weeks: rows like any other, multiplied in the database. */
export async function crowd(runtime: Runtime, from: number, to: number): Promise<void> {
  const [template] = await casesDue(runtime, [runtime.now() + 30 * day])
  const run = (text: string) => runtime.db.executeQuery(CompiledQuery.raw(text))
  await run(`insert into cases (id, account_id, contact_id, subject, category, priority, tier, level,
      lead_id, assignee_id, opened_at, last_event_at, next_update_by, matrix_version, seq, hash, state)
    select 10000000 + n, account_id, contact_id, subject, category, priority, 1 + n % 3, level,
      team[1 + n % cardinality(team)], team[1 + n % cardinality(team)], opened_at, last_event_at,
      next_update_by + n * interval '1 second', matrix_version, seq, hash, '{}'
    from cases, generate_series(${from + 1}, ${to}) n, (select array_agg(id) as team from agents) a
    where cases.id = ${template}`)
  await run(`insert into clocks (case_id, id, account_id, kind, started_at, target_ms, due_at, next_at)
    select 10000000 + n, kind || '#1', account_id, kind, started_at, target_ms,
      due_at + n * interval '1 second', next_at + interval '20 days' + n * interval '1 second'
    from clocks, generate_series(${from + 1}, ${to}) n
    where clocks.case_id = ${template} and kind in ('resolution', 'promise') and stopped_at is null`)
  await run('vacuum analyze cases, clocks')
}

const day = 24 * 60 * 60_000

/** So many new people of one customer: their addresses. */
export async function newcomers(db: Db, from: number, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, (_, n) => `person-${from + n}`)
  const emails = people.map((id) => `${id}@harbour.example`)
  const { account_id } = await db
    .selectFrom('contacts')
    .select('account_id')
    .where('email', '=', priya.email)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('contacts')
    .values(people.map((id, n) => ({ id, account_id, name: id, email: emails[n] ?? '' })))
    .execute()
  return emails
}

/** Cases opened through the core now, by these people in turn, with an update promised for each of these instants. */
export async function casesDue(
  runtime: Runtime,
  dues: number[],
  emails: readonly string[] = [priya.email],
): Promise<number[]> {
  return runtime.db.transaction().execute(async (db) => {
    const matrix = await runtime.matrices.current(db)
    const roster = await people(db, runtime.now())
    const contacts = await contactsByEmails(db, emails)
    if (contacts.length < emails.length) throw new Error('not everybody is there')
    const ids = await newCaseIds(db, dues.length)
    const facts = { matrix, people: roster }
    const now = runtime.now()
    const lead = { type: 'agent' as const, id: 'bench', name: 'Bench' }
    const changes = dues.map((by, index) => {
      const contact = contacts[index % contacts.length]
      if (!contact) throw new Error('nobody opens a case')
      const actor = { type: 'contact' as const, id: contact.id, name: contact.name }
      const change = new PendingChange(ids[index] ?? 0, null, genesis)
      change.step(
        {
          do: 'open',
          subject: `Case ${index}`,
          body: 'It does not work.',
          impact: 'one',
          urgency: 'question',
          category: null,
          channel: 'portal',
          account: {
            id: contact.account_id,
            name: contact.account_name,
            plan: contact.plan,
            vip: contact.vip,
            valueUsd: contact.value_usd,
          },
          contact: { id: contact.id, name: contact.name },
          environment: {},
        },
        now,
        actor,
        facts,
      )
      change.step({ do: 'promise_update', by, words: null }, now, lead, facts)
      return change
    })
    await record(db, changes, secret)
    return ids
  })
}
