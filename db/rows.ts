import { sql } from 'kysely'

/** Rows as one value, to be selected from; what they are made of is said behind it. */
export const rowsOf = (rows: unknown[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r`
