import { system } from '@caselead/core/base/actor.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Row } from '@caselead/db/tables.ts'
import { change } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** What the bug tracker answered, once: whoever asks it again after an interruption changes nothing. */
export async function recordTicket(
  runtime: Runtime,
  { id, case_id }: Row<'outbox'>,
  ticket: { key: string | null; url: string | null },
): Promise<void> {
  const asked = {
    case: case_id,
    command: { do: 'record_ticket', ...ticket } as const,
    actor: system('bug-tracker'),
    key: `ticket:${id}`,
  }
  await change(runtime, asked).catch((error) => {
    if (!(error instanceof Refusal)) throw error
  })
}
