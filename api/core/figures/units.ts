import { lengthInWords, spanInWords } from '../base/span.ts'
import type { Figure } from './figures.ts'

const hour = 3_600_000

/** "24 min", "26.4 h", "4.1 days" */
export function lasting(ms: number): string {
  if (ms < 60_000) return 'under a minute'
  if (ms < 10 * hour) return spanInWords(ms)
  if (ms < 48 * hour) return `${Number((ms / hour).toFixed(1))} h`
  return ms < 100 * 24 * hour ? `${Number((ms / hour / 24).toFixed(1))} days` : lengthInWords(ms)
}

export const percentOf = (share: number): string => `${(100 * share).toFixed(1)}%`

/** In hundredths, with a sign. */
export const pointsOf = (share: number): string =>
  `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} points`

export const scoreOf = (score: number): string => score.toFixed(1)

/** A value of a figure as people read it. */
export const valueUnits: Record<Figure['kind'], (value: number) => string> = {
  share: percentOf,
  gap: pointsOf,
  time: lasting,
  mean: scoreOf,
}
