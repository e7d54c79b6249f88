import { withdrawReport as withdraw } from '@caselead/db/review/report/reports.ts'
import type { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import { type Agent, actorOf } from '../../../auth/visitor.ts'
import { Text } from '../../../input/shapes.ts'
import { changeWithin } from '../../../record/change.ts'
import { changeReport, WhichText } from './change-report.ts'

export const WithdrawReport = WhichText.extend({
  reason: Text.trim().max(2000).describe('Why, to the customer.'),
})

/** Takes a promised report back, or one that was sent: its page is gone, and the customer is told why. */
export async function withdrawReport(
  { runtime }: Context,
  me: Agent,
  { number, version, reason }: z.output<typeof WithdrawReport>,
): Promise<{ withdrawn: true }> {
  const at = runtime.now()
  return changeReport(runtime.db, { number, version }, async ({ trx }) => {
    await withdraw(trx, number, at)
    const command = { do: 'withdraw_report' as const, reason }
    await changeWithin(trx, runtime, { case: number, command, actor: actorOf(me) })
    return { withdrawn: true }
  })
}
