import { days } from '@caselead/core/base/instant.ts'
import { itemsIn } from '@caselead/core/figures/definitions/definition.ts'
import { definitions } from '@caselead/core/figures/definitions/definitions.ts'
import { Figures } from '@caselead/core/figures/figures.ts'
import { monthSpan, type Period } from '@caselead/core/figures/period.ts'
import { Tally } from '@caselead/core/figures/tally.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { asOf, randomCase } from '../../setup/hand-made-facts.ts'
import { seeded, seedOr } from '../../setup/random.ts'

const random = seeded(seedOr(7))
const cases = Array.from({ length: 400 }, () => randomCase(random, days(400)))
const zone = 'Europe/Berlin'

test.for<Period>([7, 30, 90, '2026-09'])(
  'read at once or figure by figure and month by month, the numbers are the same (%s)',
  (period) => {
    const figures = new Figures({ period, asOf, zone })
    for (const each of cases) figures.add(each)
    const valueIn = (name: keyof typeof definitions, span: { from: number; to: number }) => {
      const tally = new Tally(definitions[name])
      for (const facts of cases) {
        for (const item of itemsIn(definitions[name], facts, { asOf, span })) tally.add(item)
      }
      return tally.value()
    }
    for (const { name, before, trend, ...shown } of found(figures.all())) {
      expect([name, shown]).toMatchObject([name, valueIn(name, figures.span)])
      expect([name, before]).toEqual([name, valueIn(name, figures.spanBefore)])
      for (const { month, n, part, value } of found(trend.months)) {
        const alone = valueIn(name, monthSpan(month, zone))
        expect([name, month, n, part, value]).toEqual([
          ...[name, month, alone.n, alone.part, alone.value],
        ])
      }
    }
  },
)
