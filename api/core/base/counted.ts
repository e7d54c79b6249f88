/** "1 open case", "7 open cases"; a thing with an unusual plural names it. */
export const counted = (count: number, what: string, more = `${what}s`): string =>
  `${count} ${count === 1 ? what : more}`

/** Beyond it, rows aren't counted further. */
const mostCounted = 1_000

/** "412 accounts"; where counting stopped, "more than 1,000 accounts". */
export const countedUpTo = (count: number, what: string, more = `${what}s`): string =>
  count > mostCounted ? `more than 1,000 ${more}` : counted(count, what, more)

/** "never", "once", "twice", "3 times" */
export function times(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`
}

/** "73%"; never a certainty that is none. */
export function percent(part: number): string {
  const hundredths = Math.round(part * 100)
  if (part > 0 && hundredths === 0) return 'under 1%'
  if (part < 1 && hundredths === 100) return 'over 99%'
  return `${hundredths}%`
}

// Building it costs far more than using it.
const list = new Intl.ListFormat('en-GB')

/** "Ines, Jonas and Maya" */
export const listed = (words: Iterable<string>): string => list.format(words)
