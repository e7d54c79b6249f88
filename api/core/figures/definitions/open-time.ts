import type { Instant } from '../../base/instant.ts'
import type { Priority } from '../../base/vocabulary.ts'
import type { CaseFacts, HandoffFact } from '../facts/case-facts.ts'
import type { ShareDefinition, TimeDefinition } from './definition.ts'
import { isUrgent } from './handoff.ts'
import { firstResponse, resolution } from './outcome.ts'

/** The same in business time. */
const inOpenTime = (of: TimeDefinition, open: (facts: CaseFacts) => number): TimeDefinition => ({
  ...of,
  isTwin: true,
  itemsOf: (facts: CaseFacts, asOf: Instant) =>
    of.itemsOf(facts, asOf).map((item) => ({ ...item, ms: open(facts) })),
})

export const resolutionOpen = inOpenTime(resolution, ({ openMs }) => openMs.toEnd)
export const firstResponseOpen = inOpenTime(firstResponse, ({ openMs }) => openMs.toFirstWord)

const delayOpen = (counts: (priority: Priority) => boolean): TimeDefinition => ({
  kind: 'time',
  how: 'accepted',
  range: null,
  isTwin: true,
  isOfHandoffs: true,
  itemsOf: ({ handoffs }) =>
    handoffs
      .filter(({ priority }) => counts(priority))
      .map((handoff) => ({
        at: handoff.at,
        handoff,
        ms: handoff.openMs,
        how: handoff.how,
      })),
})

export const urgentDelayOpen = delayOpen(isUrgent)
export const usualDelayOpen = delayOpen((priority) => !isUrgent(priority))

const isAnsweredInTime = ({ isLate, how }: HandoffFact): boolean | null =>
  isLate ? false : how === null ? null : how !== 'dropped'

/** Of the handoffs whose wait is over or that are late, those that somebody took or returned in time. */
export const inTarget: ShareDefinition = {
  kind: 'share',
  range: null,
  isBetter: 'more',
  isOfHandoffs: true,
  itemsOf: ({ handoffs }) =>
    handoffs
      .filter(({ how }) => how !== 'withdrawn')
      .map((handoff) => ({
        at: handoff.at,
        handoff,
        isPart: isAnsweredInTime(handoff),
      })),
}
