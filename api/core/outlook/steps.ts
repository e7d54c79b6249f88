import type { Instant } from '../base/instant.ts'
import type { Level } from '../base/vocabulary.ts'
import { type Case, isOpen } from '../case/state.ts'
import { type Matrix, rungOf } from '../matrix/matrix.ts'
import type { Sentence } from '../wording/progress-words.ts'
import { whereItIs } from '../wording/standing.ts'
import { aimInWords, aimOf, type Climbs, type Tells } from './tells.ts'
import { stepWords } from './words/steps.ts'

/** One step of the way a case goes, as its customer follows it. */
export interface Step {
  state: 'done' | 'now' | 'ahead'
  name: string
  told: Sentence[]
  /** What leads to it, or from it, if nobody acts. */
  climbs: Climbs | null
}

/** What was, what is and what would be next: four steps at most, and none once it is over. */
export function stepsOf(
  one: Case,
  { progress, told, next, climbs }: Pick<Tells, 'progress' | 'told' | 'next' | 'climbs'>,
  { matrix, now }: { matrix: Matrix; now: Instant },
): Step[] {
  if (!isOpen(one)) return []
  const climbsOn = climbs !== null && climbs.level !== one.level
  // By when somebody has to accept is said by what happens otherwise.
  const isSaid = climbs !== null && one.handoff !== null && one.escalationRequest === null
  const open = told.filter((each) => !isAim(each) && !(isSaid && each === next))
  const here = told.length > 0 ? open : progress
  return [
    before(one, matrix),
    {
      state: 'now',
      name: stepWords.with(whereItIs(one, matrix)),
      told: here,
      climbs: climbsOn ? null : climbs,
    },
    ...(climbsOn ? [ahead(rungOf(matrix, climbs.level).inWords, climbs)] : []),
    solved(aimOf(one, now)),
  ]
}

/** Where it was last, or that we have it. */
function before(one: Case, matrix: Matrix): Step {
  const left = lastLeft(one)
  const step = { state: 'done', climbs: null } as const
  if (!left) {
    const told = [{ sentence: stepWords.openedAt, time: one.openedAt }]
    return { ...step, name: stepWords.received, told }
  }
  const told = [{ sentence: stepWords.wasThereUntil, time: left.until }]
  return { ...step, name: stepWords.team(rungOf(matrix, left.level).inWords), told }
}

/** The rung it left last, other than the one it is on; one it left in the moment it came there never had it. */
function lastLeft({ rungs, level }: Case): { level: Level; until: Instant } | null {
  for (let at = rungs.length - 2; at >= 0; at--) {
    const [rung, next] = [rungs[at], rungs[at + 1]]
    if (!rung || !next || rung.since === next.since || rung.level === level) continue
    return { level: rung.level, until: next.since }
  }
  return null
}

const ahead = (team: string, climbs: Climbs): Step => ({
  ...{ state: 'ahead', told: [], climbs },
  name: stepWords.team(team),
})

/** Without a time while that is paused, or missed. */
const solved = (aim: Instant | null): Step => ({
  ...{ state: 'ahead', name: stepWords.solved, climbs: null },
  told: aim === null ? [] : [{ sentence: aimInWords, time: aim }],
})

const isAim = ({ sentence }: Sentence): boolean => sentence === aimInWords
