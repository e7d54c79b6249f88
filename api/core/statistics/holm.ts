/**
 * Which of many probabilities stay too small for chance although so many were looked at: of a family in
 * which nothing is the matter, any is chosen with a probability of no more than `alpha` (Holm).
 */
export function beyondChance(probabilities: readonly number[], alpha: number): boolean[] {
  const order = probabilities.map((p, at) => ({ p, at })).toSorted((a, b) => a.p - b.p)
  const first = order.findIndex(({ p }, rank) => p > alpha / (order.length - rank))
  const chosen = new Set((first < 0 ? order : order.slice(0, first)).map(({ at }) => at))
  return probabilities.map((_, at) => chosen.has(at))
}
