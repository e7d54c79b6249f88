import { type Kysely, sql } from 'kysely'

/** Why a case of a review went as it did: a trunk of whys that may branch. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table review_whys (
    id integer generated always as identity primary key,
    review_id integer not null,
    case_id integer not null,
    parent_id integer references review_whys,
    said text not null,
    category text,
    seqs integer[] not null default '{}',
    can_act boolean not null default false,
    version integer not null default 1,
    foreign key (review_id, case_id) references review_cases on delete cascade
  )`.execute(db)
  await sql`create index review_whys_of_case on review_whys (review_id, case_id)`.execute(db)
  await sql`create index review_whys_below on review_whys (parent_id)`.execute(db)
}
