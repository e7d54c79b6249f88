import type { ClockView } from '@caselead/api/views/types/index.ts'
import { openTimeInWords } from '@caselead/core/base/span.ts'
import { clockWords } from '../../words/desk/case.ts'
import { away, span } from '../../words/spans.ts'
import { when } from '../../words/times.ts'

/** A clock as the desk draws it: a bar filling up, with what it says. */
export interface DrawnClock {
  name: string
  state: 'paused' | 'late' | 'warned' | 'running'
  /** How much of the bar is filled, in hundredths. */
  width: number
  /** Where on the bar it warns, in hundredths. */
  mark: number | null
  says: string
  under: string
}

export function drawnClock(clock: ClockView, now: number, zone: string): DrawnClock {
  const { name, used, dueAt, warnsAfter } = clock
  const state = stateOf(clock)
  return {
    name,
    state,
    width: Math.min(Math.max(used, 0), 1) * 100,
    mark: warnsAfter === null ? null : warnsAfter * 100,
    says: says(clock, state, now),
    under: under(clock, state, dueAt === null ? null : when(dueAt, now, zone)),
  }
}

function stateOf({ leftMs, breachedAt, warnedAt }: ClockView): DrawnClock['state'] {
  if (breachedAt !== null) return 'late'
  if (leftMs !== null) return 'paused'
  return warnedAt === null ? 'running' : 'warned'
}

function says(clock: ClockView, state: DrawnClock['state'], now: number): string {
  const { leftMs, dueAt } = clock
  if (state === 'late')
    return dueAt === null || dueAt > now ? clockWords.late : clockWords.lateBy(span(now - dueAt))
  if (state === 'paused') return clockWords.paused(lasting(leftMs ?? 0, clock))
  return dueAt === null ? '' : away(dueAt, now)
}

function under(clock: ClockView, state: DrawnClock['state'], due: string | null): string {
  const target = lasting(clock.targetMs, clock)
  if (due === null) return clockWords.target(target)
  return state === 'late' ? clockWords.wasDue(due, target) : clockWords.due(due, target)
}

const lasting = (ms: number, { inOpenTime }: ClockView): string =>
  inOpenTime ? openTimeInWords(ms) : span(ms)
