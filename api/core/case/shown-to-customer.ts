import type { Instant } from '../base/instant.ts'
import type { CaseEvent } from './events.ts'
import { isShownToCustomer } from './kinds/catalogue.ts'
import type { Case } from './state.ts'

/** Whether a customer's page looks different after these events: by what they are, or by what they say of the work. */
export function changesCustomersPage(
  before: Case | null,
  after: Case,
  events: readonly CaseEvent[],
): boolean {
  if (before === null || events.some(isShownToCustomer)) return true
  const at = events.at(-1)?.at ?? 0
  return workTold(before, at) !== workTold(after, at)
}

/** What the sentences on a customer's page say of the work, and nothing else. */
const workTold = ({ takenAt, actedAt, told = [], clocks }: Case, at: Instant): string =>
  JSON.stringify([
    takenAt === undefined || takenAt !== null,
    actedAt === undefined || actedAt !== null,
    told.map(({ id }) => id),
    clocks.some(({ kind, dueAt }) => kind === 'inactivity' && dueAt !== null && dueAt <= at),
  ])
