const z = 1.959964

/** The 95% interval of how often the one that came true was told to be likelier (Hanley and McNeil). */
export function aucInterval(
  auc: number,
  came: number,
  others: number,
): { from: number; to: number } {
  const both = auc / (2 - auc) - auc ** 2
  const other = (2 * auc ** 2) / (1 + auc) - auc ** 2
  const variance = (auc * (1 - auc) + (came - 1) * both + (others - 1) * other) / (came * others)
  const error = Math.sqrt(Math.max(0, variance))
  return { from: Math.max(0, auc - z * error), to: Math.min(1, auc + z * error) }
}
