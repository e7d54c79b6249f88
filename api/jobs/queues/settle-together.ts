import { goesAlone, lettersWith } from '@caselead/db/mail/together.ts'
import { type LetterPayload, letterOf } from '@caselead/db/queues/letters.ts'
import { letterGoesOn } from '@caselead/db/queues/outbox.ts'
import type { Db, Row } from '@caselead/db/tables.ts'
import { isUnreachable } from '../../base/report.ts'
import { compose } from '../../mail/out/compose.ts'
import type { Composed } from '../../mail/out/composed.ts'
import { type ComposedUpdate, saidIn, settledIn } from '../../mail/out/settled.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { type Hold, hold, holdOf } from './hold-letter.ts'

/** Whether it's still to be decided which letters leave with this one. */
export function isUnsettled(row: Row<'outbox'>): boolean {
  const payload = letterOf(row)
  return payload?.with !== undefined && payload.said === undefined
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
  const going = leads ? [saidIn(row.id, composed)] : []
  for (const other of await lettersWith(db, row)) {
    const said = leads ? await goesWith(runtime, other, why) : null
    if (said) going.push(saidIn(other.id, said))
    else await goesAlone(db, other.id, runtime.now())
  }
  await letterGoesOn(db, row.id, leading(payload, going, why === null))
  if (why) await hold(db, runtime, row, { address: composed.to, why })
}

function leading(
  payload: LetterPayload,
  going: ReturnType<typeof saidIn>[],
  settles: boolean,
): LetterPayload {
  const { with: _, ...alone } = payload
  const others = going.slice(1).map(({ letter }) => letter)
  if (others.length === 0) return alone
  return { ...alone, with: others, ...(settles && { settled: true as const, said: going }) }
}

/**
 * What it says, if it may leave now like the first, or has to wait at least as long; what can't be written
 * fails alone.
 */
async function goesWith(
  runtime: Runtime,
  other: Row<'outbox'>,
  first: Hold | null,
): Promise<ComposedUpdate | null> {
  try {
    const said = await compose(runtime, other)
    if (!said || !saysNoMore(said)) return null
    const own = await holdOf(runtime, other, said)
    if (first?.is !== 'later') return own === null ? said : null
    return own?.is === 'later' && own.at >= first.at ? said : null
  } catch (error) {
    if (isUnreachable(error)) throw error
    return null
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
  for (const other of why && settledIn(row) ? await lettersWith(db, row) : []) {
    const own = await holdOf(runtime, other, composed)
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
const saysNoMore = (composed: Composed): composed is ComposedUpdate =>
  composed.kind === 'update' &&
  composed.automatic &&
  !composed.attached?.length &&
  composed.props.files === undefined
