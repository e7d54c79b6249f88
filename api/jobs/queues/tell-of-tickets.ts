import { system } from '@caselead/core/base/actor.ts'
import { seconds } from '@caselead/core/base/instant.ts'
import type { Db } from '@caselead/db/tables.ts'
import {
  type CaseToHear,
  caseHeard,
  caseHearsLater,
  heldCase,
  nextCase,
  nextTicket,
  ticketTold,
} from '@caselead/db/tickets/telling.ts'
import { backOff } from '../../base/back-off.ts'
import { isUnreachable } from '../../base/report.ts'
import { changeWithin, inTransaction } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const pauseAfter = backOff({ first: seconds(10) })

/**
 * Tells one case what has become of its ticket; answers whether there was one. The same transaction notes
 * that it knows, so a case hears of everything once, however many wait for the ticket.
 */
export async function tellNextCase(runtime: Runtime): Promise<boolean> {
  const { db, now, log } = runtime
  const ticketId = await nextTicket(db, now())
  if (ticketId === undefined) return false
  const found = await nextCase(db, ticketId, now())
  if (!found) {
    await db.transaction().execute((trx) => ticketTold(trx, ticketId, now()))
    return true
  }
  try {
    await inTransaction(db, (trx) => tell(trx, runtime, found))
  } catch (error) {
    if (isUnreachable(error)) throw error
    log.error({ error, case: found.case_id }, 'a case could not be told of its ticket')
    await caseHearsLater(db, found.case_id, now() + pauseAfter(found.attempts))
  }
  return true
}

async function tell(db: Db, runtime: Runtime, found: CaseToHear): Promise<void> {
  const held = await heldCase(db, found)
  if (!held) return
  const { case_id, key, url, state } = held
  if (state !== null) {
    const command = { do: 'follow_ticket', state, key, url } as const
    await changeWithin(db, runtime, { case: case_id, command, actor: system('bug-tracker') })
  }
  await caseHeard(db, held)
}
