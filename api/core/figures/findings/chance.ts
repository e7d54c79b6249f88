import type { Part } from '../../statistics/binomial.ts'
import { atLeast, atMost, sameShare } from '../../statistics/exact.ts'
import { logRank } from '../../statistics/log-rank.ts'
import { twoTails } from '../../statistics/normal.ts'
import { fewBelow } from '../../statistics/wilson.ts'
import type { Definition } from '../definitions/definition.ts'
import type { Tally, Value } from '../tally.ts'
import { answersApart, gapError, gapsApart } from './apart.ts'

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
  const alone = standingAlone(value, now)
  if (alone.of < fewBelow) return null
  const below = from === undefined ? [] : [atMost(alone, from)]
  const above = to === undefined ? [] : [aboveByChance(definition, to, now, value)]
  const borders = [...below, ...above]
  return Math.min(1, borders.length * Math.min(1, ...borders))
}

/** Of a time, as few as surely take longer, whatever becomes of those that go on. */
function aboveByChance({ kind }: Definition, to: number, now: Tally, told: Value): number {
  const { n, value, groups } = told
  switch (kind) {
    case 'share':
      return atLeast(standingAlone(told, now), to)
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
 * A share as of things that stand for themselves: as many as say what these do, of which those of a case go
 * alike. Other kinds as they are.
 */
export function standingAlone({ part, n }: Pick<Value, 'part' | 'n'>, of: Tally): Part {
  const alike = of.alike()
  return { part: Math.round(part / alike), of: Math.round(n / alike) }
}

/** Of those not known yet, so few can't make a period look better than it is. */
const mostYoung = 0.05

/** Whether what is known of a period is like what will be, once all of it is. */
const isRipe = ({ kind, hasHorizon }: Definition, { n, young }: Value): boolean =>
  kind === 'time' || hasHorizon === true || young <= mostYoung * n

/** How two periods are apart: how likely by chance, and whether the value has gone up. */
export interface Changed {
  p: number
  isMore: boolean
}

/**
 * Null where that can't be told. What is in stock at two ends is partly the same; and where much of a period
 * isn't known yet, what is known comes from its quick cases.
 */
export function changedByChance(looked: Looked): Changed | null {
  const { definition, now, before, value, valueBefore } = looked
  if (definition.isStock || !isRipe(definition, value) || !isRipe(definition, valueBefore))
    return null
  if (value.n < fewBelow || valueBefore.n < fewBelow) return null
  const isMore = (value.value ?? 0) > (valueBefore.value ?? 0)
  switch (definition.kind) {
    case 'share': {
      const [one, other] = [standingAlone(value, now), standingAlone(valueBefore, before)]
      if (one.of < fewBelow || other.of < fewBelow) return null
      return { p: sameShare(one, other), isMore }
    }
    case 'time': {
      const sooner = logRank(now.lasted(), before.lasted())
      return { p: twoTails(sooner), isMore: sooner < 0 }
    }
    case 'mean':
      return { p: twoTails(answersApart(now.scores, before.scores)), isMore }
    case 'gap':
      return { p: twoTails(gapsApart(value, valueBefore)), isMore }
  }
}
