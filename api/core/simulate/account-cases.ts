import { days, type Instant } from '../base/instant.ts'
import { type Case, isOpen } from '../case/state.ts'
import type { AccountHistory } from '../triage/history.ts'
import type { Trajectory } from './trajectory.ts'

const lately = days(90)
const mostLookedAt = 100

/** The cases of each account, in the order of their numbers: what triage may know of a customer. */
export class AccountCases {
  readonly #courses: ReadonlyMap<number, Trajectory>
  readonly #older = new Map<number, Case>()
  readonly #ofAccount = new Map<string, number[]>()

  constructor(courses: ReadonlyMap<number, Trajectory>) {
    this.#courses = courses
  }

  opened({ id, account }: Case): void {
    const ids = this.#ofAccount.get(account.id) ?? []
    this.#ofAccount.set(account.id, ids)
    const isNewest = (ids.at(-1) ?? id) <= id
    ids.push(id)
    if (!isNewest) ids.sort((a, b) => a - b)
  }

  /** A case of before the simulation, as it stands from now on. */
  knowOlder(one: Case): void {
    if (!this.#older.has(one.id)) this.opened(one)
    this.#older.set(one.id, one)
  }

  /** Open cases, in the order of their numbers. */
  openOf(accountId: string): number[] {
    const ids = this.#ofAccount.get(accountId) ?? []
    return ids
      .filter((id) => {
        const one = this.#courses.get(id)?.case
        return one !== undefined && isOpen(one)
      })
      .sort((a, b) => a - b)
  }

  /** As the live desk counts it: the newest hundred cases besides this one. */
  historyOf(accountId: string, caseId: number, at: Instant): AccountHistory {
    const found = { open: 0, recent: 0, escalated: 0, reopened: 0 }
    const newest = (this.#ofAccount.get(accountId) ?? []).slice(-mostLookedAt - 1)
    for (const id of newest.filter((each) => each !== caseId).slice(-mostLookedAt)) {
      const one = this.#courses.get(id)?.case ?? this.#older.get(id)
      if (!one) continue
      const isRecent = one.openedAt >= at - lately
      found.open += Number(isOpen(one))
      found.recent += Number(isRecent)
      found.escalated += Number(isRecent && one.escalations > 0)
      found.reopened += Number(isRecent && one.reopens > 0)
    }
    return found
  }
}
