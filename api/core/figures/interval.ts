import type { Figure } from './figures.ts'

const minute = 60_000

/** Whether an interval says anything: one without width is of too few, and one from no time on holds all. */
export function saysSomething({ kind, from, to }: Pick<Figure, 'kind' | 'from' | 'to'>): boolean {
  if (from === null || from === to) return false
  return !(kind === 'time' && to === null && from < minute)
}
