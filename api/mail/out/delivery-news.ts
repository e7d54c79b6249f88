import {
  letterBy,
  markReachable,
  markUnreachable,
  noteDelivery,
} from '@caselead/db/mail/delivery.ts'
import { lettersWith } from '@caselead/db/mail/together.ts'
import { letterOf } from '@caselead/db/queues/letters.ts'
import type { Row } from '@caselead/db/tables.ts'
import type { DeliveryNews } from '@caselead/emails/provider/delivery.ts'
import { emailAddress } from '../../input/email-address.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { reportUndelivered } from './undelivered.ts'

/**
 * What the provider tells of a mail: its letter remembers it. One that came back is told to the case,
 * and where the next would come back too, a customer's address isn't written to again until somebody
 * says so or a mail arrives. Whatever of it is told twice changes nothing.
 */
export async function takeDeliveryNews(runtime: Runtime, news: DeliveryNews): Promise<void> {
  const { db, now } = runtime
  const row = await letterBy(db, news)
  const address = emailAddress(news.to)
  if (!row) return
  if (address !== null) await hear(runtime, row, address, news)
  await noteDelivery(db, row.id, news.state, now())
}

async function hear(
  runtime: Runtime,
  row: Row<'outbox'>,
  address: string,
  { state, said, forGood }: DeliveryNews,
): Promise<void> {
  const { db, now } = runtime
  // It takes mail again, whatever it did before; somebody who wanted none still wants none.
  if (state === 'delivered' && (await markReachable(db, address, arrivesAgain))) runtime.forget()
  if (state !== 'bounced' && state !== 'complained') return
  for (const each of [row, ...(await lettersWith(db, row))]) {
    await reportUndelivered(runtime, each, { address, why: state, said })
  }
  if (!forGood || letterOf(row)?.letter.to !== 'customer') return
  await markUnreachable(db, { address, why: state, said, at: now() })
  runtime.forget()
}

const arrivesAgain = ['bounced', 'refused', 'suppressed'] as const
