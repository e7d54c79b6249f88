import { refuse } from '@caselead/core/base/checks.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { account, changeAccount } from '@caselead/db/team/accounts.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { Account, readAccount } from './account.ts'

export const EditAccount = Account.extend({ id: z.string().describe('The company, by id.') })

/**
 * Changes a customer company. It applies to cases opened from now on; open ones keep what they were
 * promised.
 */
export async function editAccount(
  runtime: Runtime,
  me: Agent,
  { id, ...typed }: z.output<typeof EditAccount>,
): Promise<void> {
  if (!(await account(runtime.db, id))) return refuse('not_found', notFoundWords.account)
  await changeAccount(runtime.db, id, readAccount(typed))
  runtime.log.info({ by: me.id, account: id }, 'account changed')
}
