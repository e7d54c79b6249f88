export const directions = ['angrier', 'steady', 'calmer'] as const
export type Direction = (typeof directions)[number]

/** Where the tone of a conversation goes, and the sentiments it was told by, oldest first. */
export interface Trend {
  direction: Direction
  tones: number[]
}

const looksBack = 5
const marked = 0.4

/** Null while the customer has said too little to compare. */
export function trendOf(before: readonly number[], now: number): Trend | null {
  const tones = [...before, now].slice(-looksBack)
  if (tones.length < 2) return null
  const change = slope(tones) * (tones.length - 1)
  const [first = now] = tones
  if (change <= -marked && now < Math.min(first, 0)) return { direction: 'angrier', tones }
  return { direction: change >= marked && now > first ? 'calmer' : 'steady', tones }
}

/** Of the straight line closest to all of them, so that one odd message makes no trend. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  let [along, across] = [0, 0]
  for (const [place, value] of values.entries()) {
    along += (place - middle) * value
    across += (place - middle) ** 2
  }
  return along / across
}
