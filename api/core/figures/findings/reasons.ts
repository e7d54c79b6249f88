import { fieldsOfPacket } from '../../matrix/packet.ts'
import type { CaseFacts, HandoffFact } from '../facts/case-facts.ts'
import { isWithin, type Span } from '../period.ts'

/** Parts of a packet that were missing; `unnamed` where whoever returned it only wrote what. */
export const reasonKeys = [...fieldsOfPacket, 'unnamed'] as const
export type ReasonKey = (typeof reasonKeys)[number]

/** Why handoffs of a period were returned. One can lack several parts. */
export interface Reasons {
  of: number
  /** The commonest first; those that never happened aren't here. */
  reasons: { key: ReasonKey; count: number }[]
}

/** Why it was returned; nothing where it wasn't. */
export function reasonsOf({ returnedAt, lacks = [] }: HandoffFact): readonly ReasonKey[] {
  if (returnedAt === null) return []
  return lacks.length === 0 ? ['unnamed'] : lacks
}

/** Counts why handoffs were returned, by when they were escalated. */
export class ReasonsTally {
  readonly #span: Span
  readonly #counts = new Map<ReasonKey, number>()
  #of = 0

  constructor(span: Span) {
    this.#span = span
  }

  add({ handoffs }: CaseFacts): void {
    for (const handoff of handoffs) {
      const reasons = reasonsOf(handoff)
      if (reasons.length === 0 || !isWithin(handoff.at, this.#span)) continue
      this.#of += 1
      for (const key of reasons) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
    }
  }

  all(): Reasons {
    const reasons = reasonKeys.map((key) => ({ key, count: this.#counts.get(key) ?? 0 }))
    return {
      of: this.#of,
      reasons: reasons.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count),
    }
  }
}
