/** "73%"; never a certainty that is none. */
export function percent(part: number): string {
  const hundredths = Math.round(part * 100)
  if (part > 0 && hundredths === 0) return 'under 1%'
  if (part < 1 && hundredths === 100) return 'over 99%'
  return `${hundredths}%`
}
