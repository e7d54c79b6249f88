import { system } from '@caselead/core/base/actor.ts'
import { days, hours } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { noteDoubt, silentTickets } from '@caselead/db/tickets/doubts.ts'
import { trackerOf } from '../../integrations/trackers/address.ts'
import { changeWithin, inTransaction } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const silentFor = days(14)
const lookEvery = hours(6)
const atOnce = 200

/**
 * Asks the lead to look up a ticket that nothing has been heard of for two weeks: it may have been moved
 * where nobody tells us. Answers when to look again.
 */
export async function doubtTickets(runtime: Runtime): Promise<number> {
  const { db, now } = runtime
  for (let after = 0; ; ) {
    const silent = await silentTickets(db, now() - silentFor, after, atOnce)
    for (const { case_id, url } of silent) {
      if (isConnected(runtime, url)) await doubt(runtime, case_id)
    }
    if (silent.length < atOnce) return now() + lookEvery
    after = silent.at(-1)?.case_id ?? after
  }
}

/** Of trackers that don't tell us anything, silence means nothing. */
function isConnected({ trackers }: Runtime, url: string | null): boolean {
  const tracker = url === null ? 'plain' : trackerOf(url, trackers)
  return trackers[tracker].secret !== null
}

async function doubt(runtime: Runtime, caseId: number): Promise<void> {
  const asked = {
    case: caseId,
    command: { do: 'doubt_ticket' } as const,
    actor: system('bug-tracker'),
  }
  await inTransaction(runtime.db, async (db) => {
    await noteDoubt(db, caseId, runtime.now())
    await changeWithin(db, runtime, asked)
  }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}
