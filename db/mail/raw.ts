import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/** So much of a mail is in memory at a time, in bytes. */
export const rawPiece = 1_000_000

/** In the transaction that keeps the mail: what follows its first bytes. */
export async function keepPieces(
  db: Db,
  providerId: string,
  pieces: AsyncIterable<Buffer>,
): Promise<void> {
  let at = 1
  for await (const bytes of pieces) {
    await db.insertInto('inbox_pieces').values({ provider_id: providerId, at, bytes }).execute()
    at += 1
  }
}

/** Whether we were given a mail as it came over the wire. */
export async function isRaw(db: Db, providerId: string): Promise<boolean> {
  const row = await db
    .selectFrom('inbox')
    .select('provider_id')
    .where('provider_id', '=', providerId)
    .where('raw', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** A mail's bytes as they came over the wire; none where we weren't given them. */
export async function* rawPieces(db: Db, providerId: string): AsyncGenerator<Buffer> {
  for (let from = 1; ; from += rawPiece) {
    const bytes = await beginning(db, providerId, from)
    if (!bytes?.length) break
    yield bytes
  }
  for (let at = 1; ; at += 1) {
    const piece = await db
      .selectFrom('inbox_pieces')
      .select('bytes')
      .where('provider_id', '=', providerId)
      .where('at', '=', at)
      .executeTakeFirst()
    if (!piece) return
    yield piece.bytes
  }
}

/** An earlier release kept all of a mail in its row. */
async function beginning(db: Db, providerId: string, from: number): Promise<Buffer | null> {
  const { rows } = await sql<{ bytes: Buffer | null }>`
    select substring(raw from ${from}::int for ${rawPiece}::int) as bytes
    from inbox where provider_id = ${providerId}`.execute(db)
  return rows[0]?.bytes ?? null
}
