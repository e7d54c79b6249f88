import { goesAlone, lettersWith } from '@caselead/db/mail/together.ts'
import { type LetterPayload, letterOf } from '@caselead/db/queues/letters.ts'
import { letterGoesOn } from '@caselead/db/queues/outbox.ts'
import type { Db, Row } from '@caselead/db/tables.ts'
import { isUnreachable } from '../../base/report.ts'
import { compose } from '../../mail/out/compose.ts'
import type { Composed } from '../../mail/out/composed.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { type Hold, hold, holdOf } from './hold-letter.ts'

/** Whether it's still to be decided which letters leave with this one. */
export function isUnsettled(row: Row<'outbox'>): boolean {
  const payload = letterOf(row)
  return payload?.with !== undefined && payload.settled !== true
}

/**
 * Decides what leaves with a letter, or waits with it. That is written before any of it is sent, so that
 * a second try says the same under the same key; what would leave sooner or later by itself, or never, leaves alone.
 */
export async function settleTogether(
  db: Db,
  runtime: Runtime,
  row: Row<'outbox'>,
  composed: Composed,
): Promise<void> {
  const payload = letterOf(row)
  if (!payload) return
  const why = await holdOf(runtime, row, composed)
  const leads = saysNoMore(composed) && why?.is !== 'never'
  const going: string[] = []
  for (const other of await lettersWith(db, row)) {
    if (leads && (await goesWith(runtime, other, why))) going.push(other.id)
    else await goesAlone(db, other.id, runtime.now())
  }
  await letterGoesOn(db, row.id, leading(payload, going, why === null))
  if (why) await hold(db, runtime, row, { address: composed.to, why })
}

function leading(payload: LetterPayload, going: string[], settles: boolean): LetterPayload {
  const { with: _, ...alone } = payload
  if (going.length === 0) return alone
  return { ...payload, with: going, ...(settles && { settled: true as const }) }
}

/** Whether it may leave now like the first, or has to wait at least as long; what can't be written fails alone. */
async function goesWith(
  runtime: Runtime,
  other: Row<'outbox'>,
  first: Hold | null,
): Promise<boolean> {
  try {
    const said = await compose(runtime, other)
    if (!said || !saysNoMore(said)) return false
    const own = await holdOf(runtime, other, said)
    if (first?.is !== 'later') return own === null
    return own?.is === 'later' && own.at >= first.at
  } catch (error) {
    if (isUnreachable(error)) throw error
    return false
  }
}

/**
 * Why a mail whose letters are settled isn't sent now, or ever. It may have been sent already, so they share
 * what becomes of it: it ends where its reader wants or gets none, and otherwise leaves if any of it may.
 */
export async function holdOfAll(
  db: Db,
  runtime: Runtime,
  row: Row<'outbox'>,
  composed: Composed,
): Promise<Hold | null> {
  let why = await holdOf(runtime, row, composed)
  if (why?.is === 'never' && why.why !== 'superseded') return why
  for (const other of why ? await lettersWith(db, row) : []) {
    const said = await compose(runtime, other)
    const own = said && (await holdOf(runtime, other, said))
    if (!why || !own) return null
    why = sooner(why, own)
  }
  return why
}

function sooner(one: Hold, other: Hold): Hold {
  if (one.is === 'never') return other
  return other.is === 'later' && other.at < one.at ? other : one
}

/** An automatic update without anything that doesn't fit a mail about several cases. */
const saysNoMore = ({ kind, automatic, attached, props }: Composed): boolean =>
  kind === 'update' && automatic && !attached?.length && props.files === undefined
