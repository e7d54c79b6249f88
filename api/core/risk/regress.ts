interface Rows {
  /** What is known of each, as numbers. */
  rows: readonly (readonly number[])[]
  late: readonly boolean[]
  /** Log odds each begins with. */
  offset: readonly number[]
}

const rounds = 25
const enough = 1e-7

/**
 * Weights that best explain which rows were late: logistic regression by Newton's method. The
 * pull draws weights to where they start, so there is one answer even to rows all alike.
 */
export function regress(data: Rows, start: readonly number[], pull: number): number[] {
  let weights = [...start]
  for (let round = 0; round < rounds; round++) {
    const { slope, curve } = derivatives(data, weights)
    weights.forEach((weight, i) => {
      slope[i] = at(slope, i) - pull * (weight - at(start, i))
      const line = curve[i]
      if (line) line[i] = at(line, i) + pull
    })
    const step = solve(curve, slope)
    weights = weights.map((weight, i) => weight + Math.min(Math.max(at(step, i), -2), 2))
    if (step.every((one) => Math.abs(one) < enough)) break
  }
  return weights
}

const at = (line: readonly number[] | undefined, i: number): number => line?.[i] ?? 0

function derivatives({ rows, late, offset }: Rows, weights: readonly number[]) {
  const size = weights.length
  const slope = new Array<number>(size).fill(0)
  const curve = slope.map(() => new Array<number>(size).fill(0))
  rows.forEach((row, index) => {
    let odds = at(offset, index)
    for (let i = 0; i < size; i++) odds += at(row, i) * at(weights, i)
    const p = 1 / (1 + Math.exp(-odds))
    const missed = Number(late[index]) - p
    for (let i = 0; i < size; i++) {
      slope[i] = at(slope, i) + missed * at(row, i)
      const line = curve[i] ?? []
      const steep = p * (1 - p) * at(row, i)
      for (let j = 0; j <= i; j++) line[j] = at(line, j) + steep * at(row, j)
    }
  })
  return {
    slope,
    curve: slope.map((_, i) => slope.map((_, j) => at(curve[Math.max(i, j)], Math.min(i, j)))),
  }
}

/** Gauss, for a matrix that is symmetric and, thanks to the pull, positive. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const lines = matrix.map((line, i) => [...line, at(right, i)])
  const size = right.length
  lines.forEach((pivot, column) => {
    lines.forEach((line, i) => {
      if (i === column) return
      const factor = at(line, column) / at(pivot, column)
      for (let j = column; j <= size; j++) line[j] = at(line, j) - factor * at(pivot, j)
    })
  })
  return lines.map((line, i) => at(line, size) / at(line, i))
}
