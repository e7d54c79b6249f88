import { addAccount as add } from '@caselead/db/team/add-people.ts'
import type { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { Account, readAccount } from './account.ts'

export const AddAccount = Account

/** Adds a customer company. */
export async function addAccount(
  runtime: Runtime,
  me: Agent,
  typed: z.output<typeof AddAccount>,
): Promise<{ id: string }> {
  const id = await add(runtime.db, readAccount(typed))
  runtime.log.info({ by: me.id, account: id }, 'account added')
  return { id }
}
