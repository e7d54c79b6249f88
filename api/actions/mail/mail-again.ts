import { markReachable } from '@caselead/db/mail/delivery.ts'
import type { Context } from '../../auth/context.ts'
import type { Visitor } from '../../auth/visitor.ts'

/** A customer's address takes mail again, as they say themselves: the next one is sent there. */
export async function mailAgain(
  { runtime }: Context,
  { unreached }: Extract<Visitor, { kind: 'contact' | 'link' }>,
): Promise<void> {
  if (!unreached) return
  await markReachable(runtime.db, unreached.address)
  runtime.forget()
}
