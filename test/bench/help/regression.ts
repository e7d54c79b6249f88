/** Weights of a logistic regression, the first for what is always there. */
export function fitted(
  rows: readonly number[][],
  labels: readonly number[],
  counts: readonly number[],
): number[] {
  const width = rows[0]?.length ?? 0
  const all = counts.reduce((sum, each) => sum + each, 0)
  let weights = new Array<number>(width).fill(0)
  let speed = new Array<number>(width).fill(0)
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : ridge * weight))
    for (const [at, row] of rows.entries()) {
      const miss = ((counts[at] ?? 0) * (chance(row, weights) - (labels[at] ?? 0))) / all
      for (let sign = 0; sign < width; sign++)
        slope[sign] = (slope[sign] ?? 0) + miss * (row[sign] ?? 0)
    }
    speed = speed.map((each, at) => momentum * each - rate * (slope[at] ?? 0))
    weights = weights.map((each, at) => each + (speed[at] ?? 0))
  }
  return weights
}

const [rounds, rate, momentum, ridge] = [400, 0.5, 0.9, 0.0005]

const chance = (row: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-row.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0)))
