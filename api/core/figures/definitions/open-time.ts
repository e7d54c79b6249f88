import type { Instant } from '../../base/instant.ts'
import type { Priority } from '../../base/vocabulary.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import type { ShareDefinition, TimeDefinition } from './definition.ts'
import { isUrgent } from './handoff.ts'
import { firstResponse, resolution } from './outcome.ts'

/** The same in business time; what goes on counts up to the case's newest event. */
const inOpenTime = (of: TimeDefinition, open: (facts: CaseFacts) => number): TimeDefinition => ({
  ...of,
  itemsOf: (facts: CaseFacts, asOf: Instant) =>
    of.itemsOf(facts, asOf).map((item) => ({ ...item, ms: open(facts) })),
})

export const resolutionOpen = inOpenTime(resolution, ({ openMs }) => openMs.toEnd)
export const firstResponseOpen = inOpenTime(firstResponse, ({ openMs }) => openMs.toFirstWord)

const delayOpen = (counts: (priority: Priority) => boolean): TimeDefinition => ({
  kind: 'time',
  how: 'accepted',
  range: null,
  itemsOf: ({ handoffs }) =>
    handoffs
      .filter(({ priority }) => counts(priority))
      .map(({ at, openMs, how }) => ({ at, ms: openMs, how })),
})

export const urgentDelayOpen = delayOpen(isUrgent)
export const usualDelayOpen = delayOpen((priority) => !isUrgent(priority))

/** Of the handoffs whose wait is over or that are late, those that somebody took or returned in time. */
export const inTarget: ShareDefinition = {
  kind: 'share',
  range: null,
  itemsOf: ({ handoffs }) =>
    handoffs
      .filter(({ how }) => how !== 'withdrawn')
      .map(({ at, how, isLate }) => ({
        at,
        isPart: isLate ? false : how === null ? null : how !== 'dropped',
      })),
}
