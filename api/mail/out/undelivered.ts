import { system } from '@caselead/core/base/actor.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import type { WhyUndelivered } from '@caselead/core/case/kinds/delivery.ts'
import { letterOf } from '@caselead/db/queues/letters.ts'
import type { Row } from '@caselead/db/tables.ts'
import { change } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'

interface Report {
  address: string
  why: WhyUndelivered
  said: string
}

/**
 * Writes into the case that a mail to its customer came to nothing, which tells the lead; once, however
 * often it is said. What went to anybody else has no place there.
 */
export async function reportUndelivered(
  runtime: Runtime,
  row: Row<'outbox'>,
  report: Report,
): Promise<void> {
  const letter = letterOf(row)?.letter
  if (letter?.to !== 'customer' || row.case_id === null) return
  const { kind, seq, follower } = letter
  const asked = {
    case: row.case_id,
    command: {
      ...({ do: 'report_undelivered', ...report, letter: kind, until: seq } as const),
      ...(follower && { follower: true as const }),
    },
    actor: system('delivery'),
    key: `undelivered:${row.id}`,
  }
  await change(runtime, asked).catch((error) => {
    if (!(error instanceof Refusal)) throw error
    runtime.log.warn({ letter: row.id, reason: error.message }, 'a mail that failed was not noted')
  })
}
