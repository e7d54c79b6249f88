import { type RawBuilder, sql } from 'kysely'
import { holding } from '../../pages.ts'
import { rowsOf } from '../../rows.ts'
import type { Db } from '../../tables.ts'

export interface CaseWords {
  caseId: number
  seq: number
  words: readonly string[]
}

/** Keeps what cases are found by; words of more events stay. */
export async function keepWords(db: Db, kept: readonly CaseWords[]): Promise<void> {
  const rows = kept.map(({ caseId: case_id, seq, words }) => ({ case_id, seq, words }))
  await sql`
    insert into case_words (case_id, seq, words)
    select case_id, seq, array_to_tsvector(words)
    from ${rowsOf(rows)} (case_id int, seq int, words text[])
    where exists (select from cases where id = case_id)
    on conflict (case_id) do update set seq = excluded.seq, words = excluded.words
    where excluded.seq >= case_words.seq`.execute(db)
}

/** What cases are looked for by: as it was typed, and each word as it's looked up. */
export interface SoughtWords {
  text: string
  words: readonly string[]
}

/**
 * Whether a case's record has all these words or words that begin so, or its account's name holds the text. One
 * that changed a moment ago is found by its subject, too.
 */
export const speaksOf = ({ text, words }: SoughtWords): RawBuilder<boolean> => sql`
  cases.id in (
    ${
      words.length === 0
        ? sql`select null::int`
        : sql`select case_id from case_words
      where words @@ ${words.map((word) => `${word}:*`).join(' & ')}::tsquery`
    }
    union all select cases.id from facts_due join cases on cases.id = facts_due.case_id
      where subject ilike ${holding(text)}
    union all select cases.id from cases
      where account_id in (select id from accounts where name ilike ${holding(text)})
  )`
