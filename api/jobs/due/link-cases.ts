import { minutes } from '@caselead/core/base/instant.ts'
import { caseWithin } from '@caselead/core/help/figures/outcomes.ts'
import { linkCases } from '@caselead/db/help/use/cases.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** Finds out which cases followed what people read lately; answers when to do it again. */
export async function linkRecentCases({ db, now }: Pick<Runtime, 'db' | 'now'>): Promise<number> {
  await linkCases(db, { since: now() - 2 * caseWithin, within: caseWithin })
  return now() + minutes(1)
}
