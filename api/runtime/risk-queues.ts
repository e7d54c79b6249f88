import { openCasesOfAccounts } from '@caselead/db/learned/risk-models.ts'
import type { Case } from '../core/case/state.ts'
import { type Queues, queuesNow } from '../core/risk/queues.ts'
import type { Agent } from '../core/team/people.ts'
import type { Desk } from './runtime.ts'

/** How full the queues around these cases are now. */
export async function queuesAround(
  { db }: Pick<Desk, 'db'>,
  people: readonly Agent[],
  cases: readonly Case[],
): Promise<Queues> {
  const accounts = [...new Set(cases.map(({ account }) => account.id))]
  return queuesNow(people, await openCasesOfAccounts(db, accounts))
}
