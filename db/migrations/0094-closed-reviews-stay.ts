import { type Kysely, sql } from 'kysely'

/**
 * What a review showed when it was closed, its own page and each case's; who closed it, by id where only one
 * person has that name; and whether its pages name people.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table review_snapshots (
    review_id integer not null references reviews on delete cascade,
    case_id integer not null,
    taken_at timestamptz not null,
    told jsonb not null,
    people jsonb not null,
    primary key (review_id, case_id)
  )`,
  `update reviews set closed_by = named.id
    from (select name, min(id) as id from agents group by name having count(*) = 1) as named
    where reviews.closed_by = named.name`,
  'alter table reviews add column shows_names boolean not null default false',
]
