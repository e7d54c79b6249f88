import { likelihood, logChoose, type Part } from './binomial.ts'

/** Relative to the likeliest, so that equally likely outcomes count as such. */
const hair = 1e-9

/** Outcomes further from what is expected than so many standard deviations don't add to any sum. */
const reach = 12

/** The probability of `part` or more of them, if each is one with the probability `share`. */
export function atLeast({ part, of }: Part, share: number): number {
  if (part <= 0) return 1
  if (share <= 0) return 0
  if (share >= 1) return 1
  const last = Math.min(of, Math.ceil(Math.max(part, of * share) + reach * deviation(of, share)))
  let sum = 0
  for (let count = part; count <= last; count += 1) {
    sum += likelihood({ part: count, of }, share)
  }
  return Math.min(1, sum)
}

/** The probability of `part` or fewer of them. */
export const atMost = ({ part, of }: Part, share: number): number =>
  atLeast({ part: of - part, of }, 1 - share)

const deviation = (of: number, share: number): number => Math.sqrt(of * share * (1 - share)) + 1

/**
 * Whether two shares differ by more than chance: the probability of a difference as unlikely as this, if
 * both have the same true share (Fisher's exact test, two-sided).
 */
export function sameShare(one: Part, other: Part): number {
  const [of, part] = [one.of + other.of, one.part + other.part]
  if (one.of === 0 || other.of === 0 || part === 0 || part === of) return 1
  const [least, most] = [Math.max(0, part - other.of), Math.min(one.of, part)]
  const all = logChoose(of, part)
  const likely = (count: number) =>
    Math.exp(logChoose(one.of, count) + logChoose(other.of, part - count) - all)
  const seen = likely(one.part) * (1 + hair)
  const expected = (one.of * part) / of
  const far = reach * deviation(Math.min(one.of, other.of), part / of)
  let sum = 0
  const to = Math.min(most, Math.ceil(expected + far))
  for (let count = Math.max(least, Math.floor(expected - far)); count <= to; count += 1) {
    const each = likely(count)
    if (each <= seen) sum += each
  }
  return Math.min(1, Math.max(sum, seen))
}
