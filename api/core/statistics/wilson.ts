/** A part of a whole, and between which shares the true one lies in 95 of 100 cases (Wilson). */
export interface Share {
  part: number
  of: number
  /** From 0 to 1; null of nothing. */
  from: number | null
  to: number | null
}

/** Fewer say too little to go by. */
export const fewBelow = 30

const z = 1.959964

export function shareOf(part: number, of: number): Share {
  if (of === 0) return { part, of, from: null, to: null }
  const share = part / of
  const slack = (z * z) / of
  const middle = share + slack / 2
  const reach = z * Math.sqrt((share * (1 - share)) / of + slack / (4 * of))
  const bounded = (at: number) => Math.min(1, Math.max(0, at / (1 + slack)))
  return { part, of, from: bounded(middle - reach), to: bounded(middle + reach) }
}
