import type { CustomersCase } from '../../api/views/types/index.ts'
import { Attempt } from '../client/attempt.ts'
import type { Desk } from '../client/client.ts'

/** The desk answers no more of them at once. */
const atOnce = 50

/** The list of cases of whoever is signed in. */
export class MyCases {
  list: readonly CustomersCase[] | null = null
  /** There are older ones that were not asked for yet. */
  hasOlder = false
  readonly loading: Attempt
  readonly looking: Attempt
  readonly #desk: Desk

  constructor(desk: Desk, changed: () => void) {
    this.#desk = desk
    this.loading = new Attempt(changed)
    this.looking = new Attempt(changed)
  }

  load(): Promise<boolean> {
    return this.loading.run(async () => {
      const newest = await this.#desk.query('customer.cases')
      this.list = newest
      this.hasOlder = newest.length === atOnce
    })
  }

  /** Shows the cases before all that are shown. */
  lookBack(): Promise<boolean> {
    return this.looking.run(async () => {
      const shown = this.list ?? []
      const before = shown.at(-1)?.number
      if (before === undefined) return
      const older = await this.#desk.query('customer.cases', { before })
      // The list may have been read anew meanwhile.
      if (this.list !== shown) return
      this.list = [...shown, ...older]
      this.hasOlder = older.length === atOnce
    })
  }
}
