export const logit = (p: number): number => Math.log(p / (1 - p))

/** Never quite 0 and never quite 1: nothing is certain before it has happened. Odds that are no number say nothing. */
export const chance = (logOdds: number): number => {
  const p = Number.isNaN(logOdds) ? 0.5 : 1 / (1 + Math.exp(-logOdds))
  return Math.min(Math.max(p, least), 1 - least)
}

const least = 0.001
