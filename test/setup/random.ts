/**
 * Where a random test begins: at its own seed, so that the suite says the same every time, or at
 * the one the run was given (`npm test -- --seed N`).
 */
export function seedOr(own: number): number {
  return Number(process.env.TEST_SEED ?? own)
}

/** The same numbers for the same seed, between 0 and 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
