/**
 * Whoever we ask asked us to wait, or does not answer: until when, by the steady clock, they are left
 * alone. Kept by this process; another finds out for itself.
 */
export class Rest {
  until = 0
  /** How often in a row nobody answered. */
  failures = 0

  isOver(steady: number): boolean {
    return steady >= this.until
  }

  /** How many milliseconds of it are left. */
  left(steady: number): number {
    return Math.max(0, this.until - steady)
  }

  /** They asked for it, or have to be seen to first. */
  take(steady: number, ms: number): void {
    this.until = steady + ms
  }

  /** Not sooner than it would have ended anyway. */
  atLeast(steady: number, ms: number): void {
    this.until = Math.max(this.until, steady + ms)
  }

  /** Nobody answered: they rest for as long as that takes by now. */
  failed(steady: number, pauseAfter: (failures: number) => number): void {
    this.atLeast(steady, pauseAfter(this.failures))
    this.failures += 1
  }

  /** A rest they asked for goes on. */
  answered(): void {
    this.failures = 0
  }
}
