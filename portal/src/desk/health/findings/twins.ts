import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import type { Finding } from '@caselead/core/figures/findings/findings.ts'

/** Of a time, the same in business time. */
const twins: Partial<Record<FigureName, FigureName>> = {
  resolution: 'resolutionOpen',
  firstResponse: 'firstResponseOpen',
  urgentDelay: 'urgentDelayOpen',
  usualDelay: 'usualDelayOpen',
}

/** The one in business time, whose sibling says it all. */
export const isSaidWithTwin = (one: Finding, found: readonly Finding[]): boolean =>
  found.some((other) => twins[other.name] === one.name && areAlike(one, other))

/** Both changed the same way, and there's no more to say of the one in business time. */
const areAlike = (twin: Finding, { change }: Finding): boolean =>
  change !== null && twin.change === change && !twin.isOutside && twin.months.length === 0

export const hasTwin = (one: Finding, found: readonly Finding[]): boolean =>
  found.some((other) => twins[one.name] === other.name && areAlike(other, one))
