import { days } from '../instant.ts'
import {
  cutsOf,
  type Encoding,
  effectOf,
  effectOfTally,
  effectsOf,
  keyOf,
  smoothed,
  tallyBy,
} from './encode.ts'
import type { Look, Value, Values } from './look.ts'
import { chance, logit } from './odds.ts'
import { regress } from './regress.ts'

/** How likely something is to be late, as learned from looks at things that have ended. */
export interface Learned {
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
const pull = 10

/**
 * Each value gets the log odds its past had, smoothed and against its own week; a logistic
 * regression weighs them, on looks whose own outcome had no part in them; the newest looks set the
 * level. The same looks in the same order give the same answer.
 */
export function learn(looks: readonly Look[]): Learned {
  const late = looks.map((look) => look.late)
  const base = weekly(looks)
  const foldOf = folding(looks)
  const rows: number[][] = looks.map(() => [])
  const names = [...new Set(looks.flatMap(({ values }) => Object.keys(values)))].sort()
  const encodings = names.map((name): Encoding => {
    const values = looks.map((look) => look.values[name])
    const cuts = cutsOf(values)
    const keys = values.map((value) => keyOf(cuts, value))
    const whole = tallyBy(keys, late, base)
    for (let fold = 0; fold < folds; fold++) {
      const here = tallyBy(keys, late, base, (i) => foldOf[i] === fold)
      keys.forEach((key, i) => {
        if (foldOf[i] === fold) rows[i]?.push(effectOfTally(without(whole.get(key), here.get(key))))
      })
    }
    return { name, cuts, effects: effectsOf(whole) }
  })
  const start = names.map(() => 0.5)
  const weights = regress({ rows, late, offset: base }, start, pull)
  return {
    intercept: level(looks, rows, weights),
    features: encodings.map((one, i) => ({ ...one, weight: weights[i] ?? 0 })),
  }
}

export function tell(learned: Learned, values: Values): { chance: number; pushes: Push[] } {
  const pushes = learned.features.map((feature) => ({
    name: feature.name,
    value: values[feature.name] ?? null,
    by: feature.weight * effectOf(feature, values[feature.name]),
  }))
  return { chance: chance(pushes.reduce((sum, { by }) => sum + by, learned.intercept)), pushes }
}

const nothing = { all: 0, late: 0, expected: 0 }

const without = (whole = nothing, part = nothing) => ({
  all: whole.all - part.all,
  late: whole.late - part.late,
  expected: whole.expected - part.expected,
})

/** The log odds of the week each look was taken in: a bad week is nobody's property. */
function weekly(looks: readonly Look[]): number[] {
  const weekOf = ({ at }: Look) => String(Math.floor(at / days(7)))
  const keys = looks.map(weekOf)
  const late = looks.map((look) => look.late)
  const all = smoothed(late.filter(Boolean).length, looks.length, 0.5)
  const weeks = tallyBy(keys, late, [])
  return keys.map((key) => {
    const week = weeks.get(key) ?? nothing
    return logit(smoothed(week.late, week.all, all))
  })
}

/** Looks at the same thing fall into the same fold. */
function folding(looks: readonly Look[]): number[] {
  const known = new Map<Look['of'], number>()
  return looks.map(({ of }) => {
    const fold = known.get(of) ?? known.size % folds
    known.set(of, fold)
    return fold
  })
}

/** What must be added so that the newest looks are told, on the whole, what they came to. */
function level(looks: readonly Look[], rows: number[][], weights: readonly number[]): number {
  const newest = looks
    .map(({ at, late }, i) => ({ at, late, row: rows[i] ?? [] }))
    .sort((a, b) => b.at - a.at)
    .slice(0, Math.ceil(looks.length * recent))
  const offset = newest.map(({ row }) => row.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0))
  const late = newest.map((look) => look.late)
  const [intercept = 0] = regress({ rows: newest.map(() => [1]), late, offset }, [0], 1)
  return intercept
}
