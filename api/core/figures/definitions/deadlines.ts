import type { GapDefinition, ShareDefinition } from './definition.ts'

/** Promises of a next word, by when they were due. */
export const promises: ShareDefinition = {
  kind: 'share',
  range: { from: 0.95 },
  itemsOf: ({ promises: all }, asOf) =>
    all
      .filter(({ by }) => by <= asOf)
      .map(({ by: at, how, lead }) => ({
        ...{ at, lead },
        isPart: how === null ? null : how === 'kept',
      })),
}

/** How much oftener clocks run out on cases that were escalated than on the others, by when they were due. */
export const breachGap: GapDefinition = {
  kind: 'gap',
  range: { to: 0.05 },
  itemsOf: ({ clocks, handoffs }, asOf) =>
    clocks
      .filter(({ due }) => due <= asOf)
      .map(({ due: at, late }) => ({
        ...{ at, isPart: late },
        ...(handoffs.length === 0 && { isOther: true as const }),
      })),
}
