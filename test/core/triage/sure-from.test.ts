import { never, sureFrom } from '@caselead/core/triage/category/sure-from.ts'
import { describe, expect, test } from 'vitest'

const spread = (count: number, from: number, to: number) =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1))
const right = (confidences: number[]) =>
  confidences.map((confidence) => ({ confidence, right: true }))
const wrong = (confidences: number[]) =>
  confidences.map((confidence) => ({ confidence, right: false }))
const part = (of: number[], from: number) => of.filter((each) => each >= from).length / of.length

describe('the confidence from which it speaks', () => {
  test('lies between what belongs and what does not', () => {
    const own = spread(200, 0.5, 1)
    const others = spread(200, 0, 0.4)
    const from = sureFrom(right(own), { others, strangers: [] })
    expect(part(own, from)).toBeGreaterThanOrEqual(0.9)
    expect(part(others, from)).toBe(0)
  })

  test('rather names a stranger than leaves most of its own unnamed', () => {
    const own = spread(200, 0.2, 1)
    const from = sureFrom(right(own), { others: spread(200, 0.1, 0.9), strangers: [] })
    expect(part(own, from)).toBeGreaterThanOrEqual(0.9)
  })

  test('rises until what it names is right', () => {
    const answers = [...right(spread(400, 0.6, 1)), ...wrong(spread(100, 0.2, 0.6))]
    const from = sureFrom(answers, { others: [0.1], strangers: [0.1] })
    const named = answers.filter(({ confidence }) => confidence >= from)
    expect(named.filter((each) => each.right).length / named.length).toBeGreaterThan(0.94)
  })

  test('is never where nothing it says is right', () => {
    const noise = spread(60, 0, 1).map((confidence, index) => ({
      confidence,
      right: index % 2 === 0,
    }))
    expect(sureFrom(noise, { others: [], strangers: [] })).toBe(never)
    expect(sureFrom([], { others: [], strangers: [] })).toBe(never)
  })
})
