/** A score never comes without what caused it. */
export interface Scored {
  /** 0–1. */
  score: number
  words: string[]
}

/** Each reason takes its part of what the others left: many weak ones add up and never pass one. */
export function scoredBy(reasons: readonly (readonly [words: string, weight: number])[]): Scored {
  const weights = new Map(reasons)
  let [rest, off] = [1, 0]
  for (const weight of weights.values()) {
    if (weight > 0) rest *= 1 - weight
    else off -= weight
  }
  const score = Math.max(0, 1 - rest - off)
  return { score: Math.round(score * 100) / 100, words: [...weights.keys()] }
}
