import { sureFrom } from '@caselead/core/help/answer/answer.ts'
import { describe, expect, test } from 'vitest'
import { answersOf, pointAt } from '../../bench/help/answers.ts'
import { faq } from '../../bench/help/corpora.ts'
import { indexOf, mistyped, qualityOf } from '../../bench/help/quality.ts'

const corpora = { stackfaq: faq('stackfaq'), covidfaq: faq('covidfaq') }

/** What real questions find in real articles, in one configuration; it may get better, not worse. */
describe('ten results are at least so good', { timeout: 120_000 }, () => {
  test.for<[name: keyof typeof corpora, ndcg: number, mistyped: number]>([
    ['stackfaq', 0.86, 0.83],
    ['covidfaq', 0.78, 0.79],
  ])('%s: %f, with a word mistyped %f', ([name, ndcg, typed]) => {
    const { questions } = corpora[name]
    const index = indexOf(corpora[name])
    const plain = qualityOf(index, questions)
    expect(plain.ndcg).toBeGreaterThanOrEqual(ndcg)
    expect(plain.nothing).toBeLessThanOrEqual(0.01)
    expect(qualityOf(index, mistyped(questions, 7)).ndcg).toBeGreaterThanOrEqual(typed)
  })
})

describe('answers are given to so many, so often right, and so seldom where there is none', {
  timeout: 120_000,
}, () => {
  test.for<
    [
      name: keyof typeof corpora,
      other: keyof typeof corpora,
      coverage: number,
      precision: number,
      silence: number,
    ]
  >([
    ['stackfaq', 'covidfaq', 0.5, 0.95, 0.93],
    ['covidfaq', 'stackfaq', 0.2, 0.85, 0.9],
  ])('%s, asked what belongs there and what belongs to %s', ([name, other, ...least]) => {
    const point = pointAt(answersOf(corpora[name], corpora[other]), sureFrom)
    const [coverage, precision, silence] = least
    expect(point.coverage).toBeGreaterThanOrEqual(coverage)
    expect(point.precision).toBeGreaterThanOrEqual(precision)
    expect(point.silence).toBeGreaterThanOrEqual(silence)
    expect(point.elsewhere).toBeLessThanOrEqual(0.005)
  })
})
