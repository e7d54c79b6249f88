/** A mean, and between which values the true one lies in 95 of 100 cases. */
export interface Mean {
  n: number
  /** Null of nothing. */
  mean: number | null
  /** Null of fewer than two. */
  from: number | null
  to: number | null
}

/** By how many there are, one by one as far as it matters; the rest is the normal distribution. */
const t = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179]
const tFew = [...t, ...[2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069]]
const z = 1.959964

/** Student's t at 97.5%. */
const tOf = (degrees: number): number => tFew[degrees - 1] ?? z + 2.4 / degrees

export function meanOf(values: readonly number[]): Mean {
  const n = values.length
  if (n === 0) return { n, mean: null, from: null, to: null }
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  if (n === 1) return { n, mean, from: null, to: null }
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const reach = tOf(n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { n, mean, from: mean - reach, to: mean + reach }
}
