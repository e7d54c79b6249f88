import { sureFrom } from '@caselead/core/help/answer/answer.ts'
import {
  between,
  leastSure,
  mostSure,
  precisionGoal,
  sureFromVerdicts,
  type Verdict,
} from '@caselead/core/help/answer/learned.ts'
import { describe, expect, test } from 'vitest'
import { seeded, seedOr } from '../../../setup/random.ts'

const said = (count: number, confidence: number, right: boolean): Verdict[] =>
  Array.from({ length: count }, () => ({ confidence, right }))

describe('what people say of answers moves from when on they are shown', () => {
  test.for<[what: string, verdicts: Verdict[], from: number]>([
    ['nobody said anything', [], sureFrom],
    ['five say no', said(5, 0.6, false), sureFrom],
    ['twenty-nine say no', said(29, 0.6, false), sureFrom],
    ['all are right, but few', said(59, 0.6, true), sureFrom],
    ['five of many say no', [...said(95, 0.9, true), ...said(5, 0.6, false)], sureFrom],
    ['less sure ones are wrong', [...said(60, 0.9, true), ...said(40, 0.6, false)], 0.62],
    ['all are wrong', said(200, 0.9, false), mostSure],
    ['those just above are right', said(80, 0.56, true), 0.48],
    ['five friends say yes', [...said(55, 0.56, true), ...said(6, 0.57, false)], sureFrom],
  ])('%s', ([, verdicts, from]) => {
    expect(sureFromVerdicts(verdicts)).toBeCloseTo(from, 6)
  })
})

describe('with honest feedback, enough of the answers shown are right', () => {
  /** How likely an answer is right, by how sure it is. */
  const worlds: Record<string, (confidence: number) => number> = {
    'as sure as they are': (confidence) => confidence,
    'better than that': (confidence) => Math.min(1, 0.75 + 0.3 * confidence),
    'worse than that': (confidence) => confidence ** 2,
    'wrong below 0.7': (confidence) => (confidence < 0.7 ? 0.3 : 0.97),
  }
  test.for(Object.entries(worlds))('where answers are right %s', ([, right]) => {
    const random = seeded(seedOr(7))
    const verdicts: Verdict[] = []
    let from = sureFrom
    for (let week = 0; week < 40; week++) {
      for (let at = 0; at < 50; at++) {
        const confidence = 1 - 0.7 * random() ** 1.5
        if (confidence >= from) verdicts.push({ confidence, right: random() < right(confidence) })
      }
      from = sureFromVerdicts(verdicts)
      expect(from).toBeGreaterThanOrEqual(leastSure)
      expect(from).toBeLessThanOrEqual(mostSure)
    }
    const { all, right: rights } = between(verdicts, from, 1)
    const isAtBound = from === mostSure
    expect(isAtBound || rights / all >= precisionGoal - 0.01).toBe(true)
  })
})
