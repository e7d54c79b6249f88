import { days } from '../base/instant.ts'
import { cutsOf, type Encoding, effectOf, keyOf, smoothed, Tallies } from './encode.ts'
import type { Observation, Value, Values } from './observation.ts'
import { chance, logit } from './odds.ts'
import { type Rows, regress } from './regress.ts'

/** How likely something is to be late, as learned from looks at things that have ended. */
export interface LearnedOdds {
  intercept: number
  features: (Encoding & { weight: number })[]
}

/** One thing known and how far it moves the log odds. */
export interface Push {
  name: string
  value: Value
  by: number
}

const folds = 5
/** The newest part of the looks: their rate is the one to go on from. */
const recent = 0.2
/** So many of the newest have not begun to fade, so that a few after a long silence don't stand alone. */
const whole = 0.1
/** Looks a week must have before its own rate outweighs the rate of all. */
const inertia = 20
const pull = 10
/** What each thing known weighs before anything speaks for more or less. */
const start = 0.5
/** What moves the odds by less is not kept. */
const least = 0.01
const leastTrust = 0.1

/** How the past is taken. */
export interface Manner {
  /** Below 1 it is told with less confidence. */
  trust?: number
  /** In so many milliseconds a look comes to count half, because people and work change. */
  halfLife?: number
}

/**
 * Each value gets the log odds its past had, smoothed and against its own week; a logistic
 * regression weighs them, on looks whose own outcome had no part in them; the newest looks set the
 * level. The same looks in the same order give the same answer.
 */
export function learn(
  looks: readonly Observation[],
  { trust = 1, halfLife = Number.POSITIVE_INFINITY }: Manner = {},
): LearnedOdds {
  const late = Float64Array.from(looks, (look) => Number(look.late))
  const base = weekly(looks, late)
  const counts = fading(looks, halfLife)
  const partOf = folding(looks)
  const columns: Float64Array[] = []
  const encodings: Encoding[] = []
  for (const name of [...new Set(looks.flatMap(({ values }) => Object.keys(values)))].sort()) {
    const values = looks.map((look) => look.values[name])
    const cuts = cutsOf(values)
    const keys = values.map((value) => keyOf(cuts, value))
    const tallies = new Tallies(keys, { late, base, counts, partOf, parts: folds })
    const effects = effectsOf(tallies)
    // What is the same at every look explains none of them.
    if (Object.keys(effects).length === 0) continue
    encodings.push({ name, cuts, effects })
    columns.push(tallies.effectsApart())
  }
  const weights = weigh(columns, { late, offset: base, counts }).map((weight) => weight * trust)
  return {
    intercept: level(looks, columns, weights),
    features: encodings
      .map((one, i) => ({ ...one, weight: weights[i] ?? 0 }))
      .filter(({ weight }) => weight > 0),
  }
}

/** A bad past never speaks for a case: where it would, it has nothing to say beside the others. */
function weigh(columns: readonly Float64Array[], rows: Omit<Rows, 'columns'>) {
  let weights = columns.map(() => start)
  for (;;) {
    const kept = columns.flatMap((column, i) => ((weights[i] ?? 0) > 0 ? [{ column, i }] : []))
    const found = regress(
      { ...rows, columns: kept.map(({ column }) => column) },
      kept.map(() => start),
      pull,
      kept.map(({ i }) => weights[i] ?? start),
    )
    weights = columns.map(() => 0)
    kept.forEach(({ i }, place) => {
      weights[i] = Math.max(found[place] ?? 0, 0)
    })
    if (found.every((weight) => weight > 0)) return weights
  }
}

export function tell(learned: LearnedOdds, values: Values): { chance: number; pushes: Push[] } {
  const pushes = learned.features.map((feature) => ({
    name: feature.name,
    value: values[feature.name] ?? null,
    by: feature.weight * effectOf(feature, values[feature.name]),
  }))
  return { chance: chance(pushes.reduce((sum, { by }) => sum + by, learned.intercept)), pushes }
}

const effectsOf = (tallies: Tallies): Encoding['effects'] =>
  Object.fromEntries(
    tallies.keys
      .map((key, number) => [key, tallies.effect(number)] as const)
      .filter(([, effect]) => Math.abs(effect) >= least),
  )

/** The log odds of the week each look was taken in: a bad week is nobody's property. */
function weekly(looks: readonly Observation[], late: Float64Array): Float64Array {
  const rate = smoothed(
    late.reduce((sum, one) => sum + one, 0),
    looks.length,
    0.5,
    inertia,
  )
  const weeks = new Map<number, { all: number; late: number }>()
  const weekOf = ({ at }: Observation) => Math.floor(at / days(7))
  looks.forEach((look, i) => {
    const week = weeks.get(weekOf(look)) ?? { all: 0, late: 0 }
    week.all += 1
    week.late += late[i] ?? 0
    weeks.set(weekOf(look), week)
  })
  return Float64Array.from(looks, (look) => {
    const week = weeks.get(weekOf(look)) ?? { all: 0, late: 0 }
    return logit(smoothed(week.late, week.all, rate, inertia))
  })
}

/** The newest looks count one, the others the less the older they are. */
function fading(looks: readonly Observation[], halfLife: number): Float64Array {
  const instants = Float64Array.from(looks, ({ at }) => at).sort()
  const from = instants[Math.floor(instants.length * (1 - whole))] ?? 0
  return Float64Array.from(looks, ({ at }) => Math.min(1, 2 ** ((at - from) / halfLife)))
}

/** Looks at the same thing fall into the same fold. */
function folding(looks: readonly Observation[]): Int32Array {
  const known = new Map<Observation['of'], number>()
  return Int32Array.from(looks, ({ of }) => {
    const fold = known.get(of) ?? known.size % folds
    known.set(of, fold)
    return fold
  })
}

/** What must be added so that the newest looks are told, on the whole, what they came to. */
function level(
  looks: readonly Observation[],
  columns: readonly Float64Array[],
  weights: readonly number[],
): number {
  const newest = looks
    .map(({ at, late }, row) => ({ at, late, row }))
    .sort((a, b) => b.at - a.at)
    .slice(0, Math.ceil(looks.length * recent))
  const odds = ({ row }: { row: number }) =>
    columns.reduce((sum, column, i) => sum + (column[row] ?? 0) * (weights[i] ?? 0), 0)
  const rows: Rows = {
    columns: [new Float64Array(newest.length).fill(1)],
    late: Float64Array.from(newest, (look) => Number(look.late)),
    offset: Float64Array.from(newest, odds),
    counts: new Float64Array(newest.length).fill(1),
  }
  const [intercept = 0] = regress(rows, [0], 1)
  return intercept
}

/**
 * How much of what was told came true, 1 being all of it: what the past teaches holds less well for
 * what comes after than for itself.
 */
export function trustIn(told: readonly { chance: number; late: boolean }[]): number {
  const rows: Rows = {
    columns: [
      Float64Array.from(told, (one) => logit(one.chance)),
      new Float64Array(told.length).fill(1),
    ],
    late: Float64Array.from(told, (one) => Number(one.late)),
    offset: new Float64Array(told.length),
    counts: new Float64Array(told.length).fill(1),
  }
  const [slope = 1] = regress(rows, [1, 0], pull)
  return Math.min(Math.max(slope, leastTrust), 1)
}
