const units = ['bytes', 'KB', 'MB', 'GB'] as const

/** "25 MB", "1.4 KB", "1 byte": a thousand of one are one of the next. */
export function sizeInWords(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  const amount = bytes / 1000 ** step
  const rounded = amount < 10 && step > 0 ? Math.round(amount * 10) / 10 : Math.round(amount)
  return rounded === 1 && step === 0 ? '1 byte' : `${rounded} ${units[step]}`
}
