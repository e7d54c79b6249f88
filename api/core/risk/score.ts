/** What was foretold, and whether it came to pass. */
export interface ForecastOutcome {
  chance: number
  late: boolean
}

export interface Score {
  looks: number
  late: number
  /** The chance that a late one was told to be riskier than a kept one; null without both. */
  auc: number | null
  /** Mean squared error; and that of telling everyone the same rate. */
  brier: number
  brierOfRate: number
  /** By tenths of the chance told: what was told on average, and the part that was late. */
  tenths: { told: number; late: number; looks: number }[]
}

export function scoreOf(told: readonly ForecastOutcome[]): Score {
  const late = told.filter((one) => one.late).length
  const rate = late / Math.max(told.length, 1)
  const squares = told.reduce((sum, one) => sum + (one.chance - Number(one.late)) ** 2, 0)
  return {
    looks: told.length,
    late,
    auc: aucOf(told),
    brier: squares / Math.max(told.length, 1),
    brierOfRate: rate * (1 - rate),
    tenths: tenthsOf(told),
  }
}

/** By ranks; equal chances share theirs. */
function aucOf(told: readonly ForecastOutcome[]): number | null {
  const sorted = [...told].sort((a, b) => a.chance - b.chance)
  const late = sorted.filter((one) => one.late).length
  const kept = sorted.length - late
  if (late === 0 || kept === 0) return null
  let ranks = 0
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to]?.chance === sorted[from]?.chance) to++
    const together = sorted.slice(from, to).filter((one) => one.late).length
    ranks += (together * (from + 1 + to)) / 2
  }
  return (ranks - (late * (late + 1)) / 2) / (late * kept)
}

function tenthsOf(told: readonly ForecastOutcome[]): Score['tenths'] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const here = told.filter(({ chance }) => Math.min(Math.floor(chance * 10), 9) === tenth)
    const mean = (of: (one: ForecastOutcome) => number) =>
      here.reduce((sum, one) => sum + of(one), 0) / Math.max(here.length, 1)
    return {
      told: mean(({ chance }) => chance),
      late: mean((one) => Number(one.late)),
      looks: here.length,
    }
  })
}
