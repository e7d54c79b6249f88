import type { Clock } from '@caselead/core/case/clocks.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { firstDue, mostPressing } from '@caselead/core/wording/standing.ts'
import { expect, test } from 'vitest'

const clock = (id: string, dueAt: number | null, breachedAt: number | null = null) =>
  ({ id, dueAt, breachedAt, warnAt: null, warnedAt: null }) as Clock

const running = clock('running', 300)
const sooner = clock('sooner', 200)
const missed = clock('missed', 100, 110)
const missedLong = clock('missed long ago', 50, 60)
const paused = clock('paused', null)

test.for<[string, Clock[], string | null, string | null]>([
  ['nothing', [], null, null],
  ['a paused clock alone', [paused], null, null],
  ['two that run', [running, sooner], 'sooner', 'sooner'],
  ['one that ran out', [running, missed], 'missed', 'running'],
  ['one that ran out, alone', [missed], 'missed', null],
  ['two that ran out', [missed, running, missedLong, paused], 'missed long ago', 'running'],
])(
  'of %s, what ran out first presses most, and the next to fall due is known',
  ([, clocks, pressing, next]) => {
    const one = { clocks } as Case
    expect(mostPressing(one)?.id ?? null).toBe(pressing)
    expect(firstDue(one)?.id ?? null).toBe(next)
  },
)
