import { days, type Instant } from '../base/instant.ts'
import type { Clock } from '../case/clocks.ts'
import type { DecisionInput } from '../case/decision.ts'
import { type Case, isOpen } from '../case/state.ts'
import { features } from './features.ts'
import { type ForeseenKind, foreseenKinds, isForeseen } from './foreseen.ts'
import { type LearnedOdds, learn, type Manner, type Push, tell, trustIn } from './learn.ts'
import type { Observation, Values } from './observation.ts'
import type { PastObservation } from './past.ts'
import type { Queues } from './queues.ts'
import { type ForecastOutcome, type Score, scoreOf } from './score.ts'

/** What a desk has learned of its own past, as it is kept. */
export interface RiskModel {
  version: number
  learnedAt: Instant
  /** A kind of clock newer than the model is not in it. */
  kinds: Partial<Record<ForeseenKind, KindRisk>>
}

export interface KindRisk extends Foretells {
  /** Looks it could learn from, and how many of those were late. */
  looks: number
  late: number
  /** The newest quarter, told by what the rest had taught; null while that is too little. */
  score: Score | null
}

interface Foretells {
  /** Null while there is too little to learn from. */
  learned: LearnedOdds | null
  /** Of clocks that have only just started; what is learned of all holds where it is not there. */
  fresh?: LearnedOdds | null
}

export interface Risk {
  kind: ForeseenKind
  /** 0–1; null while the past cannot tell. */
  chance: number | null
  values: Values
  /** What moved it; empty while the past cannot tell. */
  pushes: Push[]
}

const enough = { looks: 200, ofEach: 20 }
const learnedFrom = 0.75
/** How fast the past may fade; what told the newest quarter best is taken. */
const halfLives = [Number.POSITIVE_INFINITY, days(60), days(14)]
/** Of one kind of clock the newest so many count: a night is short. */
const mostLooks = 60_000
/** Deviations that chance passes once in forty times. */
const sureBy = 1.96

export function learnRisk(
  version: number,
  at: Instant,
  looks: readonly PastObservation[],
): RiskModel {
  const ofKind = (kind: ForeseenKind) =>
    looks
      .filter((look) => look.kind === kind)
      .sort((a, b) => a.at - b.at || Number(a.of) - Number(b.of))
      .slice(-mostLooks)
  const kinds = foreseenKinds.map((kind) => [kind, kindRisk(ofKind(kind))] as const)
  return { version, learnedAt: at, kinds: Object.fromEntries(kinds) }
}

function kindRisk(looks: readonly Observation[]): KindRisk {
  const late = looks.filter((look) => look.late).length
  const tries = halfLives.map((halfLife) => ({ halfLife, told: tryOut(looks, halfLife) }))
  const [later, fresh] = [false, true].map((isFresh) => bestOf(tries, isFresh)) as [Try, Try]
  const tried = [...later.told, ...fresh.told]
  return {
    looks: looks.length,
    late,
    score: tried.length > 0 ? scoreOf(tried) : null,
    ...learnKind(
      looks,
      { halfLife: later.halfLife, trust: trustIn(tried) },
      { halfLife: fresh.halfLife, trust: trustIn(fresh.told) },
    ),
  }
}

function learnKind(looks: readonly Observation[], all: Manner, ofFresh: Manner): Foretells {
  if (!suffices(looks)) return { learned: null }
  const fresh = looks.filter(({ values }) => isFresh(values))
  return {
    learned: learn(looks, all),
    fresh: suffices(fresh) ? learn(fresh, ofFresh) : null,
  }
}

interface Try {
  halfLife: number
  told: (ForecastOutcome & { isFresh: boolean })[]
}

/** The one that erred least, of clocks that had only just started or of all others. */
function bestOf(tries: readonly Try[], isFresh: boolean): Try {
  const these = tries.map(({ halfLife, told }) => {
    const some = told.filter((one) => one.isFresh === isFresh)
    return { halfLife, told: some, error: scoreOf(some).brier }
  })
  return these.reduce((best, other) => (other.error < best.error ? other : best))
}

/** What one kind of clock's past says of what is known; null where it says nothing. */
export function foretell({ learned, fresh }: Foretells, values: Values) {
  const by = isFresh(values) ? (fresh ?? learned) : learned
  return by && tell(by, values)
}

const isFresh = ({ stage }: Values): boolean => stage === 'fresh'

/** The newest quarter, told by what the rest had taught. */
function tryOut(looks: readonly Observation[], halfLife: number): Try['told'] {
  const until = looks[Math.floor(looks.length * learnedFrom)]?.at ?? 0
  const earlier = looks.filter(({ at }) => at < until)
  const taught = learnKind(earlier, { halfLife }, { halfLife })
  const seen = new Set(earlier.map(({ of }) => of))
  const newer = looks.filter(({ at, of }) => at >= until && !seen.has(of))
  return newer.flatMap(({ values, late }) => {
    const told = foretell(taught, values)
    return told ? [{ chance: told.chance, late, isFresh: isFresh(values) }] : []
  })
}

function suffices(looks: readonly Observation[]): boolean {
  const late = looks.filter((look) => look.late).length
  const least = Math.min(late, looks.length - late)
  return looks.length >= enough.looks && least >= enough.ofEach
}

/** How likely a clock of a case is to run out; null for one that does not run or is no promise. */
export function riskOf(
  model: RiskModel | null,
  one: Case,
  clock: Clock,
  facts: DecisionInput,
  at: Instant,
  queues: Queues,
): Risk | null {
  const { kind } = clock
  const runs = clock.dueAt !== null && isOpen(one)
  const values = runs && isForeseen(kind) ? features(one, clock, facts, at, queues) : null
  if (!values || !isForeseen(kind)) return null
  const known = model?.kinds[kind]
  const told = known && proves(known) ? foretell(known, values) : null
  return { kind, values, chance: told?.chance ?? null, pushes: told?.pushes ?? [] }
}

/** It told late from kept where it was not taught, by more than chance alone would give. */
export function proves({ learned, score }: KindRisk): boolean {
  if (learned === null || score === null || score.auc === null) return false
  const { auc, late, looks, brier, brierOfRate } = score
  const byChance = Math.sqrt((1 / late + 1 / (looks - late)) / 12)
  return auc - sureBy * byChance > 0.5 && brier < brierOfRate
}
