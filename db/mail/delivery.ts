import type { WhyUndelivered } from '@caselead/core/case/kinds/delivery.ts'
import { sql } from 'kysely'
import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'

/**
 * What became of a mail. From the provider: on its way, not taken at once, in the mailbox, sent back, or
 * marked as spam. By us: the provider refused it, or it wasn't sent, because the address takes no mail
 * of ours, the customer wants none like it, a newer one says the same, or they no longer follow the case.
 */
export const deliveries = [
  'sent',
  'delayed',
  'delivered',
  'bounced',
  'complained',
  'refused',
  'suppressed',
  'unwanted',
  'superseded',
  'unfollowed',
] as const
export type Delivery = (typeof deliveries)[number]

/** Webhooks come in any order: what is told of a mail never goes back. */
const rank = (delivery: Delivery | null): number =>
  delivery === null ? -1 : deliveries.indexOf(delivery)

interface WhichLetter {
  /** Our own id, where the provider repeats it. */
  letter: string | null
  providerId: string
}

export async function letterBy(
  db: Db,
  { letter, providerId }: WhichLetter,
): Promise<Row<'outbox'> | undefined> {
  const rows = db.selectFrom('outbox').selectAll()
  const own = letter && (await rows.where('id', '=', letter).executeTakeFirst())
  // Of several that left as one mail, the one the others left with.
  return (
    own ||
    rows
      .where('provider_id', '=', providerId)
      .orderBy(sql`coalesce(digest, id) <> id`)
      .limit(1)
      .executeTakeFirst()
  )
}

/** And of what left with it. */
export async function noteDelivery(
  db: Db,
  id: string,
  delivery: Delivery,
  at: number,
): Promise<void> {
  const earlier = deliveries.filter((each) => rank(each) < rank(delivery))
  await db
    .updateTable('outbox')
    .set({ delivery, delivery_at: time(at) })
    .where((eb) => eb.or([eb('id', '=', id), eb('digest', '=', id)]))
    .where((eb) =>
      eb.or([eb('delivery', 'is', null), ...earlier.map((each) => eb('delivery', '=', each))]),
    )
    .execute()
}

/** Our mail doesn't reach this address, from the first time it didn't. */
export async function markUnreachable(
  db: Db,
  { address, why, said, at }: { address: string; why: WhyUndelivered; said: string; at: number },
): Promise<void> {
  await db
    .insertInto('unreachable_addresses')
    .values({ address, why, said, since: time(at) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** It is written to again; answers whether it wasn't. Where `why` is given, only if that was why. */
export async function markReachable(
  db: Db,
  address: string,
  whys?: readonly WhyUndelivered[],
): Promise<boolean> {
  const gone = await db
    .deleteFrom('unreachable_addresses')
    .where('address', '=', address)
    .$if(whys !== undefined, (query) => query.where('why', 'in', [...(whys ?? [])]))
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
