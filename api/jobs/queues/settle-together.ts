import { goesAlone, lettersWith, othersGoAlone } from '@caselead/db/mail/together.ts'
import { letterOf } from '@caselead/db/queues/letters.ts'
import { letterGoesOn } from '@caselead/db/queues/outbox.ts'
import type { Db, Row } from '@caselead/db/tables.ts'
import { compose } from '../../mail/out/compose.ts'
import type { Composed } from '../../mail/out/composed.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { isHeld } from './hold-letter.ts'

/** Whether it's still to be decided which letters leave with this one. */
export function isUnsettled(row: Row<'outbox'>): boolean {
  const payload = letterOf(row)
  return payload?.with !== undefined && payload.settled !== true
}

/**
 * Decides which letters leave with one that may be sent now, and writes that down before any is sent, so that a
 * second try says the same under the same key. A letter that has to wait, or isn't sent, is parted from it.
 */
export async function settleTogether(
  db: Db,
  runtime: Runtime,
  row: Row<'outbox'>,
  composed: Composed,
): Promise<void> {
  const payload = letterOf(row)
  if (!payload) return
  const { with: _, ...alone } = payload
  if (!saysNoMore(composed)) {
    await othersGoAlone(db, row.id, runtime.now())
    await letterGoesOn(db, row.id, alone)
    return
  }
  const going: string[] = []
  for (const other of await lettersWith(db, row)) {
    const said = await compose(runtime, other)
    if (!said || !saysNoMore(said)) await goesAlone(db, other.id, runtime.now())
    else if (await isHeld(db, runtime, other, said)) await goesAlone(db, other.id)
    else going.push(other.id)
  }
  const settled = { ...payload, with: going, settled: true as const }
  await letterGoesOn(db, row.id, going.length > 0 ? settled : alone)
}

/** An automatic update without anything that doesn't fit a mail about several cases. */
const saysNoMore = ({ kind, automatic, attached, props }: Composed): boolean =>
  kind === 'update' && automatic && !attached?.length && props.files === undefined
