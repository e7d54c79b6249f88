import type { Figure } from '@caselead/core/figures/figures.ts'
import type { SplitName } from '@caselead/core/figures/traits.ts'

/** Shares of people and of teams are drawn against chance. */
export const isFunnel = (kind: Figure['kind'], by: SplitName): boolean =>
  kind === 'share' && (by === 'lead' || by === 'called' || by === 'tier' || by === 'level')
