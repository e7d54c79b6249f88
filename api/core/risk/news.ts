import type { Clock } from '../case/clocks.ts'
import type { Matrix } from '../matrix/matrix.ts'

/**
 * Whether such odds of missing a clock are news: they reached a figure at which the matrix warns or
 * a rule acts, and had not before.
 */
export function isNews(clock: Clock, odds: number, matrix: Matrix): boolean {
  const told = clock.foreseen ?? 0
  return figures(clock, matrix).some((figure) => told < figure && figure <= odds)
}

function figures({ kind }: Clock, { warnOdds, rules }: Matrix): number[] {
  const ofRules = rules
    .filter(({ when }) => when.on === 'foreseen' && (when.clock?.includes(kind) ?? true))
    .map(({ when }) => when.oddsAtLeast ?? 0.01)
  return [...(warnOdds === null ? [] : [warnOdds]), ...ofRules]
}
