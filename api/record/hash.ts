import { createHash } from 'node:crypto'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import stringify from 'safe-stable-stringify'

/** What the first event of a case continues from. */
export const genesis = Buffer.alloc(32)

/** Each event is sealed to the one before: sha256(previous hash + canonical JSON). */
export function seal(previous: Buffer, event: CaseEvent): Buffer {
  const { caseId, seq, at, kind, actor, visibility, data } = event
  const canonical = stringify({ caseId, seq, at, kind, actor, visibility, data }) ?? ''
  return createHash('sha256').update(previous).update(canonical).digest()
}

/** The hash of the whole chain, or the number of the first event that does not fit. */
export function verifyChain(
  events: readonly { event: CaseEvent; hash: Buffer }[],
): { ok: true; hash: Buffer } | { ok: false; brokenAt: number } {
  let previous: Buffer = genesis
  for (const { event, hash } of events) {
    const expected = seal(previous, event)
    if (!expected.equals(hash)) return { ok: false, brokenAt: event.seq }
    previous = expected
  }
  return { ok: true, hash: previous }
}
