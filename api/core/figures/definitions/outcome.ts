import { days } from '../../base/instant.ts'
import type { MeanDefinition, ShareDefinition, TimeDefinition } from './definition.ts'

/** An answer may still come within this. */
export const answeredWithin = days(7)

/** From opening until it was last solved. One that's open again still goes on. */
export const resolution: TimeDefinition = {
  kind: 'time',
  how: 'solved',
  range: null,
  itemsOf: ({ openedAt: at, solved, isOver, droppedAt }, asOf) => {
    const last = solved.at(-1)
    if (!isOver) return [{ at, ms: asOf - at, how: null }]
    if (droppedAt !== null || last === undefined) {
      return [{ at, ms: Math.max(0, (droppedAt ?? asOf) - at), how: 'closed' }]
    }
    return [{ at, ms: Math.max(0, last - at), how: 'solved' }]
  },
}

/** From opening until a person of the team first said something. */
export const firstResponse: TimeDefinition = {
  kind: 'time',
  how: 'answered',
  range: null,
  itemsOf: ({ openedAt: at, firstWordAt, isOver, droppedAt, solved }, asOf) => {
    if (firstWordAt !== null) return [{ at, ms: firstWordAt - at, how: 'answered' }]
    if (!isOver) return [{ at, ms: asOf - at, how: null }]
    return [{ at, ms: (droppedAt ?? solved.at(-1) ?? asOf) - at, how: 'closed' }]
  },
}

/** Of those who rated how content they are, who said 4 or 5. */
export const csat: ShareDefinition = {
  kind: 'share',
  isBetter: 'more',
  range: null,
  itemsOf: ({ surveys }) =>
    surveys.flatMap(({ at, csat: score }) => (score === null ? [] : [{ at, isPart: score >= 4 }])),
}

/** How easy it was, from 1 to 7. */
export const ces: MeanDefinition = {
  kind: 'mean',
  isBetter: 'more',
  scale: [1, 7],
  range: null,
  itemsOf: ({ surveys }) =>
    surveys.flatMap(({ at, ces: score }) => (score === null ? [] : [{ at, score }])),
}

/** Of those who rated how easy it was, who said 5 or more. */
export const easy: ShareDefinition = {
  kind: 'share',
  isBetter: 'more',
  range: null,
  itemsOf: ({ surveys }) =>
    surveys.flatMap(({ at, ces: score }) => (score === null ? [] : [{ at, isPart: score >= 5 }])),
}

/** Surveys that came back with a number; a young one isn't in it yet, answered or not. */
export const responses: ShareDefinition = {
  kind: 'share',
  hasHorizon: true,
  isBetter: 'more',
  range: null,
  itemsOf: ({ surveys }, asOf) =>
    surveys
      .filter(({ isSent }) => isSent)
      .map(({ at, answeredAt }) => ({
        at,
        isPart: asOf - at >= answeredWithin ? answeredAt !== null : null,
      })),
}
