import { times } from '../counted.ts'
import { minutes } from '../instant.ts'
import { type Matrix, rungOf } from '../matrix.ts'
import { spanInWords } from '../span.ts'
import type { Case } from '../state.ts'
import type { Push } from './learn.ts'
import type { Risk } from './model.ts'

/** "3 of 4 cases like this, P2, with our specialists and 40 min left, ran late." */
export function riskSentence(
  { chance, isLearned, pushes, values }: Risk,
  one: Case,
  matrix: Matrix,
) {
  if (!isLearned) {
    const used = Math.round(Number(values.used) * 100)
    return `${used} % of its time is used up; there are too few cases of the past to say more.`
  }
  const reasons = reasonsFor(pushes, one, matrix)
  const like = reasons.length > 0 ? `, ${listed(reasons)},` : ''
  return `${howMany(chance)} like this${like} ran late.`
}

type Words = (value: NonNullable<Push['value']>, one: Case, matrix: Matrix) => string | null

/** In the order they are said. */
const phrases: Record<string, Words> = {
  priority: (value) => String(value),
  rung: (_, { level }, matrix) => `with ${rungOf(matrix, level).inWords}`,
  category: (value) => `about ${value}`,
  account: (value) => `from ${value}`,
  plan: (value) => `on the ${value} plan`,
  vip: (value) => (value === 'yes' ? 'from a VIP' : null),
  accepted: (value) => (value === 'yes' ? null : 'accepted by nobody yet'),
  handoffs: (value) => (value === 0 ? 'never handed on' : `handed on ${times(Number(value))}`),
  recontacts: (value) => (value === 0 ? null : `asked about ${times(Number(value))} since`),
  reopens: (value) => (value === 0 ? null : `reopened ${times(Number(value))}`),
  duty: (value) => `its owner ${value} duty`,
  queue: (value) => `its owner's desk ${Math.round(Number(value) * 100)} % full`,
  used: (value) => `${Math.round(Number(value) * 100)} % of its time used up`,
  left: (value) => `${spanInWords(minutes(Number(value)))} left`,
}

const most = 3
const worthSaying = 0.1

/** What pushed it furthest the way it went; how much time is left is said once. */
function reasonsFor(pushes: readonly Push[], one: Case, matrix: Matrix): string[] {
  const way = Math.sign(pushes.reduce((sum, { by }) => sum + by, 0)) || 1
  const said = new Map<string, string>()
  for (const { name, value, by } of pushes.toSorted((a, b) => (b.by - a.by) * way)) {
    const words = value === null ? null : (phrases[name]?.(value, one, matrix) ?? null)
    const again = (name === 'left' && said.has('used')) || (name === 'used' && said.has('left'))
    if (words === null || again || by * way < worthSaying || said.size === most) continue
    said.set(name, words)
  }
  return Object.keys(phrases).flatMap((name) => said.get(name) ?? [])
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** A chance as people count: "3 of 4 cases". */
export function howMany(chance: number): string {
  if (chance > 0.96) return 'Nearly all cases'
  if (chance < 0.04) return 'Hardly any cases'
  const wholes = [2, 3, 4, 5, 10, 20]
  const off = (whole: number) => Math.abs(Math.round(chance * whole) / whole - chance)
  const fits = (whole: number) => {
    const part = Math.round(chance * whole)
    return part > 0 && part < whole && off(whole) <= 0.03
  }
  const whole = wholes.find(fits) ?? 20
  return `${Math.min(Math.max(Math.round(chance * whole), 1), whole - 1)} of ${whole} cases`
}
