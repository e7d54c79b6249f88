import { atLeast, atMost, sameShare } from '../../statistics/exact.ts'
import { twoTails } from '../../statistics/normal.ts'
import { fewBelow } from '../../statistics/wilson.ts'
import type { Definition } from '../definitions/definition.ts'
import type { Tally, Value } from '../tally.ts'
import { answersApart, gapError, gapsApart, timesApart } from './apart.ts'

/** A figure of a period, with the one before it. */
export interface Looked {
  definition: Definition
  now: Tally
  before: Tally
  value: Value
  valueBefore: Value
}

const half = 0.5

/** How likely it's this far outside of its healthy range by chance; null where that can't be told. */
export function outsideByChance({ definition, now, value }: Looked): number | null {
  const { range } = definition
  if (range === null || value.n < fewBelow) return null
  const { from, to } = range
  const below = from === undefined ? [] : [atMost({ part: value.part, of: value.n }, from)]
  const above = to === undefined ? [] : [aboveByChance(definition, to, now, value)]
  const borders = [...below, ...above]
  return Math.min(1, borders.length * Math.min(1, ...borders))
}

/** Of a time, as few as surely take longer, whatever becomes of those that go on. */
function aboveByChance({ kind }: Definition, to: number, now: Tally, told: Value): number {
  const { n, part, value, groups } = told
  switch (kind) {
    case 'share':
      return atLeast({ part, of: n }, to)
    case 'time':
      return atLeast({ part: now.longerThan(to), of: n }, half)
    case 'gap':
      return value === null || !groups ? 1 : oneTail((value - to) / gapError(groups))
    case 'mean':
      return 1
  }
}

const oneTail = (z: number): number => (z > 0 ? twoTails(z) / 2 : 1 - twoTails(z) / 2)

/**
 * How likely two periods are this far apart by chance; null where that can't be told. What is in stock at two
 * ends is partly the same.
 */
export function changedByChance(looked: Looked): number | null {
  const { definition, now, before, value, valueBefore } = looked
  if (definition.isStock) return null
  if (value.n < fewBelow || valueBefore.n < fewBelow) return null
  switch (definition.kind) {
    case 'share':
      return sameShare(
        { part: value.part, of: value.n },
        { part: valueBefore.part, of: valueBefore.n },
      )
    case 'time':
      return twoTails(timesApart(now.lasted(), before.lasted()))
    case 'mean':
      return twoTails(answersApart(now.scores, before.scores))
    case 'gap':
      return twoTails(gapsApart(value, valueBefore))
  }
}
