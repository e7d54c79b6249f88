/** What was found in one text: places in a table of weights, and how strongly. */
export interface Found {
  at: Int32Array
  strength: Float64Array
}

export interface Example extends Found {
  label: number
  /** How much it counts; one where it is not said. */
  weight?: number
}

/** One row of `labels` weights per place. */
export interface Weights {
  labels: number
  table: Float32Array | Int8Array
  /** What a weight of the table is multiplied with. */
  scale: number
  bias: Float64Array
}

export interface Lessons {
  places: number
  labels: number
  rounds: number
  /** How far one example moves the weights at first; it shrinks to nothing. */
  step: number
}

/** How likely each label is, 0–1, summing to one. */
export function likelihoods(weights: Weights, { at, strength }: Found): Float64Array {
  const { labels, table, scale, bias } = weights
  const scores = Float64Array.from(bias)
  for (let i = 0; i < at.length; i++) {
    const row = (at[i] ?? 0) * labels
    const much = (strength[i] ?? 0) * scale
    for (let label = 0; label < labels; label++) {
      scores[label] = (scores[label] ?? 0) + (table[row + label] ?? 0) * much
    }
  }
  const most = scores.reduce((a, b) => Math.max(a, b))
  let sum = 0
  for (let label = 0; label < labels; label++) {
    const likely = Math.exp((scores[label] ?? 0) - most)
    scores[label] = likely
    sum += likely
  }
  return scores.map((likely) => likely / sum)
}

/** Softmax regression, one example after another in an order that is always the same. */
export function learn(examples: readonly Example[], lessons: Lessons): Weights {
  const { places, labels, rounds, step } = lessons
  const table = new Float32Array(places * labels)
  const weights = { labels, table, scale: 1, bias: new Float64Array(labels) }
  const chance = sequence(7)
  const order = [...examples]
  for (let round = 0; round < rounds; round++) {
    shuffle(order, chance)
    for (const example of order) {
      correct(weights, example, step * (1 - round / rounds) * (example.weight ?? 1))
    }
  }
  return weights
}

const biasStep = 0.01

function correct(weights: Weights, example: Example, step: number): void {
  const { labels, table, bias } = weights
  const wrong = likelihoods(weights, example)
  wrong[example.label] = (wrong[example.label] ?? 0) - 1
  for (let label = 0; label < labels; label++) {
    bias[label] = (bias[label] ?? 0) - step * biasStep * (wrong[label] ?? 0)
  }
  for (let i = 0; i < example.at.length; i++) {
    const row = (example.at[i] ?? 0) * labels
    const much = step * (example.strength[i] ?? 0)
    for (let label = 0; label < labels; label++) {
      table[row + label] = (table[row + label] ?? 0) - much * (wrong[label] ?? 0)
    }
  }
}

/** A quarter of the size, and no worse a judge. */
export function condensed({ labels, table, bias }: Weights): Weights {
  let most = 0
  for (const weight of table) most = Math.max(most, Math.abs(weight))
  const scale = most / 127 || 1
  return {
    labels,
    table: Int8Array.from(table, (weight) => Math.round(weight / scale)),
    scale,
    bias,
  }
}

export function shuffle<T>(items: T[], chance: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    const kept = items[last] as T
    items[last] = items[other] as T
    items[other] = kept
  }
}

/** Numbers from 0 to 1, the same ones for the same seed. */
export function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
