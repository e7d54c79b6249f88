import type { Instant } from '../base/instant.ts'

export interface Span {
  opens: Instant
  closes: Instant
}

/** Where both are open; either may overlap itself. */
export function overlap(some: readonly Span[], others: readonly Span[]): Span[] {
  const [a, b] = [merged(some), merged(others)]
  const found: Span[] = []
  let [i, j] = [0, 0]
  for (let left = a[i], right = b[j]; left && right; left = a[i], right = b[j]) {
    const span = {
      opens: Math.max(left.opens, right.opens),
      closes: Math.min(left.closes, right.closes),
    }
    if (span.opens < span.closes) found.push(span)
    if (left.closes < right.closes) i++
    else j++
  }
  return found
}

/** What of the first the second leaves over. */
export function without(some: readonly Span[], taken: readonly Span[]): Span[] {
  const away = merged(taken)
  return merged(some).flatMap((span) => {
    const left: Span[] = []
    let opens = span.opens
    for (const gone of away) {
      if (gone.opens >= span.closes) break
      if (gone.opens > opens) left.push({ opens, closes: gone.opens })
      opens = Math.max(opens, gone.closes)
    }
    return opens < span.closes ? [...left, { opens, closes: span.closes }] : left
  })
}

export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { opens, closes }) => sum + closes - opens, 0)

function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of [...spans].sort((a, b) => a.opens - b.opens)) {
    const last = all.at(-1)
    if (last && span.opens <= last.closes) last.closes = Math.max(last.closes, span.closes)
    else all.push({ ...span })
  }
  return all
}
