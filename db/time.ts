import { type RawBuilder, sql } from 'kysely'

/** How an instant (milliseconds since the epoch) goes into a query. */
export const time = (at: number): RawBuilder<number> => sql<number>`${new Date(at)}::timestamptz`

/** PostgreSQL's text form of a timestamptz in a session at UTC: `2026-11-23 18:17:39.123+00`. */
export const parseTime = (text: string): number =>
  Date.parse(`${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/, 'Z')}`)
