/**
 * A number from 0 to 1 that looks drawn at random, and is the same for the same seed and case: whoever is
 * lowest is the sample, so that nobody can choose it.
 */
export function drawn(seed: string, id: number): number {
  let hash = 0x811c9dc5
  for (const letter of `${seed}/${id}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
