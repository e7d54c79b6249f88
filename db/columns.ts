import type { ColumnType } from 'kysely'

/** timestamptz: read as milliseconds since the epoch, written through `time()`. */
export type Time = number
export type OptionalTime = ColumnType<
  number | null,
  number | null | undefined,
  number | null | undefined
>

/** jsonb: read as the value, written as its text. */
export type Json<T> = ColumnType<T, string, string>
export type OptionalJson<T> = ColumnType<T | null, string | null | undefined, string | null>
