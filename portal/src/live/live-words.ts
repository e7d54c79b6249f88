/** What a page asks for: a case, and the address that tells of it. */
export interface FollowedCase {
  from: string
  number: string
}

/** The case moved: as far as this event, or nobody knows how far. */
export interface CaseMoved {
  seq: number | null
}

/** One address for all the cases that are followed from the same place. */
export function addressOf(asked: readonly FollowedCase[]): string {
  const [first] = asked
  if (first?.from !== '/live') return first?.from ?? ''
  const numbers = [...new Set(asked.map(({ number }) => number))].sort()
  return `/live?${numbers.map((number) => `case=${encodeURIComponent(number)}`).join('&')}`
}
