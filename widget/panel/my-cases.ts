import type { CaseSummary } from '../../api/views/types/index.ts'
import { Attempt } from '../client/attempt.ts'
import type { Desk } from '../client/client.ts'

/** The list of cases of whoever is signed in. */
export class MyCases {
  list: readonly CaseSummary[] | null = null
  readonly loading: Attempt
  readonly #desk: Desk

  constructor(desk: Desk, changed: () => void) {
    this.#desk = desk
    this.loading = new Attempt(changed)
  }

  load(): Promise<boolean> {
    return this.loading.run(async () => {
      this.list = await this.#desk.query('customer.cases')
    })
  }
}
