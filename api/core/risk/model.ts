import type { Clock } from '../clocks.ts'
import type { Instant } from '../instant.ts'
import type { Case } from '../state.ts'
import type { Facts } from '../unfolding.ts'
import { type ForeseenKind, foreseenKinds, isForeseen } from './foreseen.ts'
import { known } from './known.ts'
import { type Learned, learn, type Push, tell } from './learn.ts'
import type { Look, Values } from './look.ts'
import type { PastLook } from './past.ts'
import { type Score, scoreOf } from './score.ts'

/** What a desk has learned of its own past, as it is kept. */
export interface RiskModel {
  version: number
  learnedAt: Instant
  /** A kind of clock newer than the model is not in it. */
  kinds: Partial<Record<ForeseenKind, KindRisk>>
}

export interface KindRisk {
  /** Looks it could learn from, and how many of those were late. */
  looks: number
  late: number
  /** Null while there is too little to learn from. */
  learned: Learned | null
  /** The newest quarter, told by what the rest had taught; null while that is too little. */
  score: Score | null
}

export interface Risk {
  kind: ForeseenKind
  chance: number
  values: Values
  /** What moved it, when it was learned; empty when it follows the rule of a desk without a past. */
  pushes: Push[]
  isLearned: boolean
}

const enough = { looks: 200, ofEach: 20 }
const learnedFrom = 0.75

export function learnRisk(version: number, at: Instant, looks: readonly PastLook[]): RiskModel {
  const ofKind = (kind: ForeseenKind) =>
    looks
      .filter((look) => look.kind === kind)
      .sort((a, b) => a.at - b.at || Number(a.of) - Number(b.of))
  const kinds = foreseenKinds.map((kind) => [kind, kindRisk(ofKind(kind))] as const)
  return { version, learnedAt: at, kinds: Object.fromEntries(kinds) }
}

function kindRisk(looks: readonly Look[]): KindRisk {
  const late = looks.filter((look) => look.late).length
  const learned = suffices(looks) ? learn(looks) : null
  return { looks: looks.length, late, learned, score: scored(looks) }
}

function scored(looks: readonly Look[]): Score | null {
  const until = looks[Math.floor(looks.length * learnedFrom)]?.at ?? 0
  const earlier = looks.filter(({ at }) => at < until)
  if (!suffices(earlier)) return null
  const learned = learn(earlier)
  const seen = new Set(earlier.map(({ of }) => of))
  const newer = looks.filter(({ at, of }) => at >= until && !seen.has(of))
  return scoreOf(newer.map(({ values, late }) => ({ chance: tell(learned, values).chance, late })))
}

function suffices(looks: readonly Look[]): boolean {
  const late = looks.filter((look) => look.late).length
  const least = Math.min(late, looks.length - late)
  return looks.length >= enough.looks && least >= enough.ofEach
}

/** How likely a clock of a case is to run out; null for one that does not run or is no promise. */
export function riskOf(
  model: RiskModel | null,
  one: Case,
  clock: Clock,
  facts: Facts,
  at: Instant,
): Risk | null {
  const { kind } = clock
  const values = isForeseen(kind) ? known(one, clock, facts, at) : null
  if (!values || !isForeseen(kind)) return null
  const learned = model?.kinds[kind]?.learned
  if (learned) return { kind, values, isLearned: true, ...tell(learned, values) }
  return { kind, values, isLearned: false, pushes: [], chance: withoutPast(Number(values.used)) }
}

/** Without a past to learn from: half its time used is one chance in four, and so on, squared. */
const withoutPast = (used: number): number => Math.min(Math.max(used ** 2, 0.01), 0.99)
