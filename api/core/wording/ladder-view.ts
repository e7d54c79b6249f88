import { isAbove, type Level } from '../base/vocabulary.ts'
import type { Case } from '../case/state.ts'
import type { Matrix } from '../matrix/matrix.ts'

export type RungState = 'passed' | 'called' | 'skipped' | 'asked' | 'here' | 'referred' | 'ahead'

/** The ladder as a customer sees it. */
export function ladder(one: Case, matrix: Matrix) {
  return matrix.rungs.map(({ level, tier, inWords }) => ({
    level,
    tier,
    inWords,
    state: rungState(one, level),
  }))
}

function rungState(one: Case, level: Level): RungState {
  if (level === one.level && one.tier === 4) return 'referred'
  if (level === one.level) return one.handoff ? 'asked' : 'here'
  if (isAbove(level, one.level)) return 'ahead'
  if (stoodOn(one, level)) return 'passed'
  return wasCalled(one, level) ? 'called' : 'skipped'
}

/** One it left in the moment it came there never had it. */
const stoodOn = ({ rungs }: Case, level: Level): boolean =>
  rungs.some((rung, at) => rung.level === level && rungs[at + 1]?.since !== rung.since)

/** It was sent there, so somebody was asked; where it was opened nobody was. */
const wasCalled = ({ rungs }: Case, level: Level): boolean =>
  rungs.slice(1).some((rung) => rung.level === level)
