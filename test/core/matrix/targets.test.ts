import { business, staff } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { levels, plans, priorities } from '@caselead/core/base/vocabulary.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { PlanTargets } from '@caselead/core/matrix/matrix.ts'
import { type Standing, targetOf } from '@caselead/core/matrix/targets.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'

const matrix = defaultMatrix(staff, business)
const standings = found<Standing>(
  priorities.flatMap((priority) =>
    levels.flatMap((level) => plans.map((plan) => ({ priority, level, plan }))),
  ),
)

/** In minutes, by priority and then by plan: enterprise, business, starter. */
const firstResponse = {
  P1: [15, 15, 15],
  P2: [30, 60, 60],
  P3: [30, 120, 120],
  P4: [30, 120, 120],
}

test.for(standings)('first response to $priority at $level for $plan', (standing) => {
  const expected = firstResponse[standing.priority][plans.indexOf(standing.plan)] ?? 0
  expect(targetOf.first_response(matrix, standing)).toBe(minutes(expected))
})

/** In minutes, by priority and then by level, L1 to L4. */
const byLevel = {
  handoff: {
    P1: [15, 15, 15, 15],
    P2: [30, 30, 30, 30],
    P3: [30, 120, 120, 30],
    P4: [30, 240, 360, 30],
  },
  inactivity: {
    P1: [30, 30, 30, 30],
    P2: [60, 60, 60, 60],
    P3: [60, 120, 480, 480],
    P4: [60, 120, 960, 960],
  },
}

describe.for(['handoff', 'inactivity'] as const)('%s', (kind) => {
  test.for(standings)('$priority at $level for $plan', (standing) => {
    const expected = byLevel[kind][standing.priority][levels.indexOf(standing.level)] ?? 0
    expect(targetOf[kind](matrix, standing)).toBe(minutes(expected))
  })
})

/** In minutes, whatever the level and the plan: a business day is 480. */
const byPriority = {
  next_response: { P1: 30, P2: 120, P3: 480, P4: 960 },
  resolution: { P1: 240, P2: 480, P3: 960, P4: 4800 },
  update: { P1: 30, P2: 120, P3: 480, P4: 2400 },
}

describe.for(['next_response', 'resolution', 'update'] as const)('%s', (kind) => {
  test.for(standings)('$priority at $level for $plan', (standing) => {
    expect(targetOf[kind](matrix, standing)).toBe(minutes(byPriority[kind][standing.priority]))
  })
})

test('a clock the matrix gives no target does not run', () => {
  const [P1] = priorities
  const quiet = { firstResponse: null, nextResponse: null, update: null }
  const targets = { ...matrix.targets, P1: { ...matrix.targets.P1, ...quiet } }
  const standing = { priority: P1, level: 'L1', plan: 'enterprise' } as const
  for (const kind of ['first_response', 'next_response', 'update'] as const) {
    expect(targetOf[kind]({ ...matrix, targets }, standing)).toBe(null)
  }
})

test.for<[string, PlanTargets, 'resolution' | 'handoff' | 'inactivity', number]>([
  ['for every priority', { every: { resolution: 100 } }, 'resolution', 100],
  ['for this priority', { P2: { resolution: 100 } }, 'resolution', 100],
  [
    'for both, the shorter holds',
    { every: { resolution: 90 }, P2: { resolution: 100 } },
    'resolution',
    90,
  ],
  [
    'for both, the shorter holds',
    { every: { resolution: 100 }, P2: { resolution: 90 } },
    'resolution',
    90,
  ],
  ['for another priority', { P1: { resolution: 100 } }, 'resolution', 480],
  ['longer than the priority', { P2: { resolution: 500 } }, 'resolution', 480],
  ['shorter than the rung', { P2: { handoff: 10 } }, 'handoff', 10],
  ['shorter than the rung', { P2: { inactivity: 10 } }, 'inactivity', 10],
])('a plan that sets a figure %s: %j', ([, starter, kind, expected]) => {
  const plan = { ...matrix, plans: { ...matrix.plans, starter } }
  const standing = { priority: 'P2', level: 'L1', plan: 'starter' } as const
  expect(targetOf[kind](plan, standing)).toBe(minutes(expected))
})
