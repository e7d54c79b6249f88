import { hours, minutes } from '../../base/instant.ts'
import type { Priority } from '../../base/vocabulary.ts'
import type { HandoffFact } from '../facts/case-facts.ts'
import type { ShareDefinition, TimeDefinition } from './definition.ts'

/** From escalated to accepted by a person; what came out another way was accepted by nobody. */
const delayOf = (counts: (priority: Priority) => boolean, to: number): TimeDefinition => ({
  kind: 'time',
  isOfHandoffs: true,
  how: 'accepted',
  range: { to },
  itemsOf: ({ handoffs }, asOf) =>
    handoffs
      .filter(({ priority }) => counts(priority))
      .map((handoff) => ({
        at: handoff.at,
        handoff,
        ms: (handoff.until ?? asOf) - handoff.at,
        how: handoff.how,
      })),
})

export const isUrgent = (priority: Priority) => priority === 'P1' || priority === 'P2'

export const urgentDelay = delayOf(isUrgent, minutes(30))
export const usualDelay = delayOf((priority) => !isUrgent(priority), hours(2))

const isDecided = ({ how, returnedAt }: HandoffFact): boolean =>
  how === 'accepted' || returnedAt !== null

/** Of the handoffs that somebody took or returned. */
export const returned: ShareDefinition = {
  kind: 'share',
  isOfHandoffs: true,
  range: { to: 0.1 },
  itemsOf: ({ handoffs }) =>
    handoffs
      .filter((handoff) => isDecided(handoff) || handoff.how === null)
      .map((handoff) => ({
        at: handoff.at,
        handoff,
        isPart: isDecided(handoff) ? handoff.returnedAt !== null : null,
      })),
}

/**
 * Nobody took or returned it before it climbed further or the case was over. One that went to a partner
 * instead isn't counted.
 */
export const dropped: ShareDefinition = {
  kind: 'share',
  isOfHandoffs: true,
  range: null,
  itemsOf: ({ handoffs }) =>
    handoffs
      .filter(({ how }) => how !== 'withdrawn')
      .map((handoff) => ({
        at: handoff.at,
        handoff,
        isPart: handoff.how === null ? null : handoff.how === 'dropped',
      })),
}
