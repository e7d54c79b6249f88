import { days, type Instant } from '../instant.ts'
import { type Case, isOpen } from '../state.ts'
import type { AccountHistory } from '../triage/history.ts'
import type { Course } from './course.ts'

const lately = days(90)
const mostLookedAt = 100

/** The cases of each account, in the order they were opened: what triage may know of a customer. */
export class AccountCases {
  readonly #courses: ReadonlyMap<number, Course>
  readonly #ofAccount = new Map<string, number[]>()

  constructor(courses: ReadonlyMap<number, Course>) {
    this.#courses = courses
  }

  opened({ id, account }: Case): void {
    const ids = this.#ofAccount.get(account.id) ?? []
    this.#ofAccount.set(account.id, ids)
    ids.push(id)
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
    const ids = this.#ofAccount.get(accountId) ?? []
    for (const id of ids.slice(-mostLookedAt - 1).filter((each) => each !== caseId)) {
      const one = this.#courses.get(id)?.case
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
