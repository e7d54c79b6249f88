import { days } from '@caselead/core/base/instant.ts'
import { Figures } from '@caselead/core/figures/figures.ts'
import { expect, test } from 'vitest'
import { asOf, randomCase } from '../../setup/hand-made-facts.ts'
import { seeded, seedOr } from '../../setup/random.ts'

const desks = 1000
const casesEach = 250
const most = 0.05

/** Of half a year, so that there is a period before. */
function saysSomething(random: () => number): boolean {
  const figures = new Figures({ period: 90, asOf, zone: 'UTC' })
  for (let n = 0; n < casesEach; n += 1) figures.add(randomCase(random, days(180)))
  return figures.findings(figures.all()).found.length > 0
}

test('of desks on which nothing is the matter, one in twenty at most sees a sentence', () => {
  const random = seeded(seedOr(5))
  const alarms = Array.from({ length: desks }, () => saysSomething(random)).filter(Boolean).length
  expect(alarms / desks).toBeLessThanOrEqual(most)
}, 600_000)
