import { days } from '@caselead/core/base/instant.ts'
import { behind } from '@caselead/core/figures/behind.ts'
import { type FigureName, figureNames } from '@caselead/core/figures/definitions/definitions.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { spanOf } from '@caselead/core/figures/period.ts'
import { mostParts, otherParts, Split, splitsOf } from '@caselead/core/figures/split.ts'
import type { SplitName } from '@caselead/core/figures/traits.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { ago, asOf, oneCase, oneHandoff, randomCase } from '../../setup/hand-made-facts.ts'
import { seeded, seedOr } from '../../setup/random.ts'

const span = spanOf(90, asOf, 'UTC')
const random = seeded(seedOr(20261130))
const cases = Array.from({ length: 400 }, () =>
  randomCase(random, days(120), () => ({
    ...{ escalated: 0.5, returned: 0.2, dropped: 0.2, late: 0.3, broken: 0.2 },
    ...{ asked: 0.3, wroteAgain: 0.3, repeated: 0.4 },
  })),
)

function split(name: FigureName, by: SplitName, of: readonly CaseFacts[] = cases): Split {
  const told = new Split({ name, by, span, asOf })
  for (const each of of) told.add(each)
  return told
}

const every = figureNames.flatMap((name) => splitsOf(name).map((by) => [name, by] as const))

describe('the parts are all there is', () => {
  test.for(found(every))('%s by %s', ([name, by]) => {
    const told = split(name, by)
    const sum = { n: 0, part: 0, young: 0, other: 0 }
    for (const { n, part, young, groups } of told.parts()) {
      sum.n += n
      sum.part += part
      sum.young += young
      sum.other += groups?.otherOf ?? 0
    }
    const { n, part, young, groups } = told.total()
    expect(sum).toEqual({ n, part, young, other: groups?.otherOf ?? 0 })
  })
})

describe('the list behind a part is as long as its n', () => {
  test.for(found(every))('%s by %s', ([name, by]) => {
    const parts = split(name, by).parts()
    const listed = parts.map(({ key }) => {
      const of = (kind: 'all' | 'part' | 'young') =>
        cases.flatMap((each) => behind(name, each, { asOf, span, kind, part: { by, key } })).length
      return { key, n: of('all'), part: of('part'), young: of('young') }
    })
    // Those that go on count in a time, and are listed on their own, too.
    expect(listed).toEqual(parts.map(({ key, n, part, young }) => ({ key, n, part, young })))
  })
})

test.for<[name: FigureName, by: SplitName, facts: CaseFacts, keys: string[]]>([
  ['returned', 'tier', oneCase({ tier: 4, handoffs: [oneHandoff({ how: 'accepted' })] }), ['2']],
  ['returned', 'called', oneCase({ handoffs: [oneHandoff({ how: 'accepted' })] }), ['dana']],
  ['returned', 'rule', oneCase({ handoffs: [oneHandoff({ how: 'accepted' })] }), ['*person']],
  [
    ...(['returned', 'rule'] as const),
    ...([oneCase({ handoffs: [oneHandoff({ how: 'accepted', rule: 'silence' })] })] as const),
    ['silence'],
  ],
  ['escalationRate', 'rule', oneCase(), ['*none']],
  ['escalationRate', 'category', oneCase(), ['']],
  ['escalationRate', 'lead', oneCase({ lead: null }), ['']],
  ['askedAgain', 'level', oneCase({ isOver: true, handoffs: [oneHandoff()] }), ['L2']],
  [
    ...(['promises', 'lead'] as const),
    oneCase({ lead: 'maya', promises: [{ by: ago(days(1)), how: 'kept', lead: 'tom' }] }),
    ['tom'],
  ],
])('%s by %s: %o is in %o', ([name, by, facts, keys]) => {
  expect(
    split(name, by, [facts])
      .parts()
      .map(({ key }) => key),
  ).toEqual(keys)
})

test('only handoffs know whom they called', () => {
  expect(splitsOf('returned')).toContain('called')
  expect(splitsOf('promises')).not.toContain('called')
})

test('few say that they are', () => {
  expect(
    split('returned', 'tier', [oneCase({ handoffs: [oneHandoff({ how: 'accepted' })] })]).parts(),
  ).toMatchObject([{ n: 1, verdict: 'few' }])
})

test('however many parts there are, they are bounded, and still all there is', () => {
  const many = Array.from({ length: 500 }, (_, at) => oneCase({ category: `Area ${at}` }))
  const told = split('escalationRate', 'category', many)
  const parts = found(told.parts())
  expect(parts).toHaveLength(mostParts + 1)
  expect(parts.find(({ key }) => key === otherParts)?.n).toBe(500 - mostParts)
  expect(parts.reduce((sum, { n }) => sum + n, 0)).toBe(told.total().n)
})
