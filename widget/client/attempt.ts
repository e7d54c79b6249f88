import { asTrouble, type Trouble } from './trouble.ts'

/** One thing under way at most: a second run before the first has ended does nothing. */
export class Attempt {
  busy = false
  trouble: Trouble | null = null
  readonly #changed: () => void

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Whether it was done. */
  async run(work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.trouble = null
    this.#changed()
    try {
      await work()
      return true
    } catch (error) {
      this.trouble = asTrouble(error)
      return false
    } finally {
      this.busy = false
      this.#changed()
    }
  }
}
