/** The probability of being as far from nothing as `z`, either way, by chance alone. */
export function twoTails(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + x / 2)
  // Numerical Recipes' erfc, to a relative error of 1.2e-7 everywhere.
  const terms = [
    ...[-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806],
    ...[0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277],
  ]
  const series = terms.reduceRight((sum, term) => term + t * sum, 0)
  return t * Math.exp(-x * x + series)
}
