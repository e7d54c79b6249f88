import { type Kysely, sql } from 'kysely'

/** A case keeps what was tried, the environment and named files, where it kept its last answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update cases set state = jsonb_set(state, '{said}', (state->'said') - 'answer' || jsonb_build_object(
      'tried', case when coalesce(state#>>'{said,answer}', '') = '' then '[]'::jsonb
        else jsonb_build_array(state#>>'{said,answer}') end,
      'environment', '[]'::jsonb,
      'attachments', '[]'::jsonb))
    where state->'said' ? 'answer'
  `.execute(db)
}
