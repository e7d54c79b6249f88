/** What explains something, a column of numbers each, and what came of every row. */
export interface Rows {
  columns: readonly Float64Array[]
  /** 1 for each that was late. */
  late: Float64Array
  /** Log odds each begins with. */
  offset: Float64Array
  /** How much each counts. */
  counts: Float64Array
}

const rounds = 25
const enough = 1e-4
const shortest = 1 / 1024

/**
 * Weights that best explain which rows were late: logistic regression by Newton's method. The
 * pull draws weights to where they start, so there is one answer even to rows all alike. A step that
 * overshoots is halved. The search may begin nearer to that answer.
 */
export function regress(
  data: Rows,
  start: readonly number[],
  pull: number,
  from: readonly number[] = start,
): number[] {
  let weights = [...from]
  for (let round = 0; round < rounds; round++) {
    const { slope, curve } = derivatives(data, weights)
    const width = start.length
    for (let i = 0; i < width; i++) {
      slope[i] = at(slope, i) - pull * (at(weights, i) - at(start, i))
      curve[i * width + i] = at(curve, i * width + i) + pull
    }
    const step = solve(curve, slope)
    const going = (part: number) => weights.map((weight, i) => weight + part * at(step, i))
    const miss = (tried: readonly number[]) => missOf(data, tried, start, pull)
    const before = miss(weights)
    let part = 1
    while (part > shortest && !(miss(going(part)) <= before)) part /= 2
    if (part <= shortest) break
    weights = going(part)
    if (step.every((one) => Math.abs(one) < enough)) break
  }
  return weights
}

/** What the search makes small: how unlikely what came is by these weights, and how far they were drawn. */
function missOf(data: Rows, weights: readonly number[], start: readonly number[], pull: number) {
  const { late, counts } = data
  let sum = 0
  oddsOf(data, weights).forEach((odds, row) => {
    const told = Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)))
    sum += at(counts, row) * (told - at(late, row) * odds)
  })
  return weights.reduce((all, weight, i) => all + (pull / 2) * (weight - at(start, i)) ** 2, sum)
}

function oddsOf({ columns, offset }: Rows, weights: readonly number[]): Float64Array {
  const odds = Float64Array.from(offset)
  columns.forEach((column, i) => {
    const weight = at(weights, i)
    for (let row = 0; row < odds.length; row++) odds[row] = at(odds, row) + weight * at(column, row)
  })
  return odds
}

const at = (list: ArrayLike<number>, i: number): number => list[i] ?? 0

function derivatives(data: Rows, weights: readonly number[]) {
  const { columns, late, counts } = data
  const width = columns.length
  const told = oddsOf(data, weights).map((one) => 1 / (1 + Math.exp(-one)))
  const missed = late.map((one, row) => at(counts, row) * (one - at(told, row)))
  const steep = told.map((p, row) => at(counts, row) * p * (1 - p))
  const slope = new Float64Array(width)
  const curve = new Float64Array(width * width)
  columns.forEach((column, i) => {
    slope[i] = product(column, missed)
    const steepened = column.map((one, row) => one * at(steep, row))
    columns.slice(0, i + 1).forEach((other, j) => {
      curve[i * width + j] = product(steepened, other)
      curve[j * width + i] = at(curve, i * width + j)
    })
  })
  return { slope, curve }
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** Gauss, for a matrix that is symmetric and, thanks to the pull, positive. */
function solve(matrix: Float64Array, right: Float64Array): number[] {
  const width = right.length
  const lines = Array.from({ length: width }, (_, i) => [
    ...matrix.subarray(i * width, (i + 1) * width),
    at(right, i),
  ])
  lines.forEach((pivot, column) => {
    lines.forEach((line, i) => {
      if (i === column) return
      const factor = at(line, column) / at(pivot, column)
      for (let j = column; j <= width; j++) line[j] = at(line, j) - factor * at(pivot, j)
    })
  })
  return lines.map((line, i) => at(line, width) / at(line, i))
}
