import { mostChosen } from '@caselead/core/review/choosing.ts'
import { mostVersions } from '@caselead/core/review/report/report.ts'
import { addReviewCases, insertReview } from '@caselead/db/review/reviews.ts'
import type { Db } from '@caselead/db/tables.ts'
import { sql } from 'kysely'

/** How many there are of everything a desk's lists hold. */
export const many = 320

/**
 * What years leave behind, put where the lists are read from: hundreds of people, former people,
 * accounts, contacts, incidents, versions, mails and letters. Nothing of it is decided by the core.
 */
export async function greatDesk(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** A review that holds as many cases as one may; answers its id. */
export async function greatReview(db: Db, ids: readonly number[]): Promise<number> {
  const id = await insertReview(db, {
    ...{ kind: 'month', subject: '2026-10', title: 'October 2026', openedAt: Date.now() },
    ...{ openedBy: null, told: null },
  })
  const reasons = [{ kind: 'breached' as const, n: 1, at: null }]
  const chosen = ids.map((each) => ({
    id: each,
    stoppedMs: 1,
    reasons,
    isOnAgenda: each % 2 === 0,
  }))
  await addReviewCases(db, id ?? 0, chosen.slice(0, mostChosen))
  await sql`insert into review_actions (review_id, kind, what, owner_id, due_on, figure)
    select ${id ?? 0}::int, 'prevent', repeat('Do ' || n || ' ', 20), 'now-1', date '2026-11-01' + n,
      'returned' from generate_series(1, ${sql.lit(many)}) as n`.execute(db)
  await sql`update reviews set meets_at = now() where id = ${id}`.execute(db)
  return id ?? 0
}

/** An action of a review to which as much has happened. */
export async function greatAction(db: Db): Promise<number> {
  const { id } = await db
    .selectFrom('review_actions')
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  await sql`insert into review_action_steps (action_id, seq, at, by, kind, told)
    select ${id}::int, n, timestamptz '2026-11-01', 'Somebody', 'changed',
      jsonb_build_object('changes', '[]'::jsonb, 'why', repeat('w', 200), 'url', null)
    from generate_series(1, ${sql.lit(many)}) as n`.execute(db)
  return id
}

/** Each of these cases of a review has a report that was sent, and corrected as often as one may be. */
export async function greatReports(db: Db, review: number, ids: readonly number[]): Promise<void> {
  const cases = [...ids.slice(0, mostChosen)]
  const part = 'It stopped. '.repeat(100)
  const text = JSON.stringify({
    ...{ happened: part, timeline: part, impact: part, why: part, done: part, next: part },
  })
  await sql`insert into review_reports
      (case_id, review_id, writer_id, due_at, promised_at, text, approved_version, sent_version)
    select id, ${review}, (select min(id) from agents), now(), now(), ${text}::jsonb, 1,
      case when id % 2 = 0 then 1 end
    from unnest(${cases}::int[]) as id`.execute(db)
  await sql`insert into review_report_versions
      (case_id, version, text, writer, sent_at, sent_by, approved_by)
    select id, version, ${text}::jsonb, 'Somebody', now(), 'somebody', 'another'
    from unnest(${cases}::int[]) as id, generate_series(1, ${mostVersions}::int) as version`.execute(
    db,
  )
}

/** All open cases are led by this agent, handed to them, and asked to be escalated. */
export async function allWaitFor(db: Db, email: string): Promise<void> {
  const id = `(select id from agents where email = '${email}')`
  await sql
    .raw(`update cases set lead_id = ${id}, handoff_to = ${id}, handoff_since = opened_at,
      escalation_asked_at = opened_at,
      state = state || jsonb_build_object('refund', jsonb_build_object('usd', 1, 'reason', 'A day lost',
        'at', 0, 'by', jsonb_build_object('type', 'agent', 'id', 'nobody', 'name', 'Somebody'))),
      incident = 'I-1'`)
    .execute(db)
}

/** All cases are with this partner. */
export async function allReferredTo(db: Db, email: string): Promise<void> {
  await sql
    .raw(`update cases set assignee_id = partner.id, state = state || jsonb_build_object('assignee',
      jsonb_build_object('id', partner.id, 'name', partner.name, 'title', partner.title))
      from agents as partner where partner.email = '${email}'`)
    .execute(db)
}

const numbers = `generate_series(1, ${many}) as n`
const hours = `(select hours from agents order by id limit 1)`

const statements = [
  `insert into agents (id, name, title, email, role, tier, hours, skills, left_at)
    select 'now-' || n, 'Person ' || n, 'Engineer', 'now' || n || '@great.example', 'agent', 1 + n % 3,
      ${hours}, array['skill ' || n, 'knows ' || n], null from ${numbers}`,
  `insert into agents (id, name, title, email, role, tier, hours, left_at)
    select 'then-' || n, 'Former ' || n, 'Engineer', 'then' || n || '@great.example', 'agent', 1,
      ${hours}, timestamptz '2026-01-01' + n * interval '1 hour' from ${numbers}`,
  `insert into time_off (agent_id, starts_at, ends_at)
    select 'now-1', timestamptz '2027-01-01' + n * interval '2 days',
      timestamptz '2027-01-02' + n * interval '2 days' from ${numbers}`,
  `insert into accounts (id, name, plan) select 'great-' || n, 'Great ' || n, 'business' from ${numbers}`,
  `insert into contacts (account_id, name, email)
    select 'great-1', 'Contact ' || n, 'contact' || n || '@great.example' from ${numbers}`,
  `insert into incidents (id, title, opened_at)
    select 'I-' || n, 'Trouble ' || n || repeat(' and more', 12),
      timestamptz '2026-11-01' + n * interval '1 minute' from ${numbers}`,
  `insert into matrices (version, body, published_at, published_by, current)
    select base.version + n, jsonb_set(base.body, '{version}', to_jsonb(base.version + n)),
      base.published_at, 'Sofia', true
    from (select * from matrices order by version desc limit 1) as base, ${numbers}`,
  `insert into inbox (provider_id, received_at, envelope, content, last_error, tries, set_aside_at)
    select 'aside-' || n, timestamptz '2026-11-01', '{}',
      jsonb_build_object('from', repeat('f', 20000), 'subject', repeat('s', 20000), 'text', repeat('t', 200000),
        'headers', jsonb_build_object('auto-submitted', repeat('auto ', 4000)), 'attachments', '[]'::jsonb),
      repeat('why ', 5000), 5, timestamptz '2026-11-02' + n * interval '1 minute' from ${numbers}`,
  `insert into inbox (provider_id, received_at, envelope, content, outcome, case_id, seq, whole)
    select 'whole-1', timestamptz '2026-11-02', '{}',
      jsonb_build_object('from', repeat('f', 20000), 'subject', repeat('s', 20000),
        'to', (select jsonb_agg('to' || n || '@great.example') from ${numbers}),
        'attachments', (select jsonb_agg(jsonb_build_object('name', 'file ' || n)) from ${numbers})),
      'answered', min(id), 1, repeat('whole ', 33000) from cases`,
  `insert into mailbox_sent (id, fingerprint, mail, at)
    select 'sent-' || n, '', jsonb_build_object('from', 'desk@great.example', 'to', 'a@great.example',
      'subject', 'Mail ' || n, 'text', repeat('text ', 5000), 'html', repeat('<p>html</p>', 5000)),
      timestamptz '2026-11-02' from ${numbers}`,
  `insert into outbox (case_id, account_id, kind, recipient, payload, created_at)
    select first.id, first.account_id, 'alert', 'agent:now-1', '{}', timestamptz '2026-11-02'
    from (select * from cases order by id limit 1) as first, ${numbers}`,
]
