import { chart } from '@caselead/portal/src/desk/health/charts/frame.ts'
import { funnelChart } from '@caselead/portal/src/desk/health/charts/funnel-chart.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'

const one = (name: string, part: number, n: number) => ({ name, part, n })

test('of nothing, no funnel', () => {
  expect(funnelChart([], { part: 0, n: 0 })).toBeNull()
  expect(funnelChart([one('Maya', 0, 0)], { part: 1, n: 10 })).toBeNull()
})

test('few are all named, and said to be where chance puts them', () => {
  const drawn = funnelChart([one('Dana', 3, 30), one('Ines', 2, 20)], { part: 5, n: 50 })
  expect(drawn?.dots.map(({ name }) => name)).toEqual(['Dana', 'Ines'])
  expect(drawn?.spoken).toBe('None is outside the dashed lines, so the differences may be chance.')
})

test('of many, only those are named whom chance wouldn’t put there', () => {
  const many = Array.from({ length: 20 }, (_, at) => one(`Agent ${at}`, 9, 100))
  const drawn = funnelChart([...many, one('Ravi', 40, 100)], { part: 220, n: 2100 })
  expect(drawn?.dots.flatMap(({ name }) => name ?? [])).toEqual(['Ravi'])
  expect(drawn?.spoken).toBe('Outside the 95% limits: Ravi (40.0% of 100).')
})

test('all of it is inside the frame, however many there are', () => {
  const drawn = funnelChart([one('A', 1, 1), one('B', 9000, 90_000)], { part: 9001, n: 90_001 })
  const lines = drawn?.limits.map(({ d }) => d).join(' ') ?? ''
  const numbers = found(lines.match(/-?[\d.]+/g) ?? []).map(Number)
  expect(numbers.filter((each) => each < 0 || each > chart.width)).toEqual([])
})

test.for([
  [0, 40],
  [40, 40],
])('%i of %i: nobody is outside of what all are', ([part = 0, n = 0]) => {
  const drawn = funnelChart([one('A', part, n)], { part, n })
  expect(drawn?.dots).toMatchObject([{ isOutside: false }])
  expect(drawn?.spoken).toBe('')
})
