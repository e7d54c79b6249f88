import type { Tier } from '../../base/vocabulary.ts'
import type { TimeDefinition } from './definition.ts'

/** How long cases that came to a tier were with it, all their stays there together. */
const onTier = (tier: Tier): TimeDefinition => ({
  kind: 'time',
  how: 'left',
  range: null,
  itemsOf: ({ openedAt: at, tier: now, tierMs, hereSince }, asOf) => {
    const spent = tierMs[tier] ?? 0
    if (now === tier && hereSince !== null) return [{ at, ms: spent + asOf - hereSince, how: null }]
    return tierMs[tier] === undefined ? [] : [{ at, ms: spent, how: 'left' }]
  },
})

export const onFrontline = onTier(1)
export const onTechnical = onTier(2)
export const onExpert = onTier(3)
export const onPartner = onTier(4)
