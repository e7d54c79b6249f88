import { Refusal } from '@caselead/core/base/refusal.ts'
import { casesByIds } from '@caselead/db/case/listed.ts'
import type { Context } from '../../auth/context.ts'
import { mayTouch } from '../../auth/visitor.ts'

/** Of these cases those the visitor may see, each with how far its record goes. */
export async function followedCases(
  { runtime, visitor }: Context,
  ids: readonly number[],
): Promise<{ id: number; seq: number }[]> {
  const may = mayTouch(visitor)
  const rows = await casesByIds(runtime.db, ids)
  return rows.flatMap((row) => {
    const one = row.state
    return isAllowed(() => may(one)) ? [{ id: one.id, seq: one.seq }] : []
  })
}

function isAllowed(ask: () => void): boolean {
  try {
    ask()
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
