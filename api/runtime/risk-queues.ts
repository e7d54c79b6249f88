import type { Case } from '@caselead/core/case/state.ts'
import { type Queues, queuesNow } from '@caselead/core/risk/queues.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { openCasesOfAccounts } from '@caselead/db/learned/risk-models.ts'
import type { Runtime } from './runtime.ts'

/** How full the queues around these cases are now. */
export async function queuesAround(
  { db }: Pick<Runtime, 'db'>,
  people: readonly Agent[],
  cases: readonly Case[],
): Promise<Queues> {
  const accounts = [...new Set(cases.map(({ account }) => account.id))]
  return queuesNow(people, await openCasesOfAccounts(db, accounts))
}
