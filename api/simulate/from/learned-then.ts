import type { Instant } from '@caselead/core/base/instant.ts'
import type { CategoryModel } from '@caselead/core/triage/category/learned-category.ts'
import { keptTriageVersions, triageModel } from '@caselead/db/learned/triage-models.ts'
import type { Db } from '@caselead/db/tables.ts'
import { asModel } from '../../runtime/category-model.ts'

/** What the desk had learned then. Only a few models are kept: further back it is the oldest of them. */
export async function learnedThen(db: Db, at: Instant): Promise<CategoryModel | null> {
  const kept = await keptTriageVersions(db)
  const then = kept.findLast((each) => each.trained_at <= at)
  const nothingYet = kept[0]?.version === 1
  const nearest = then ?? (nothingYet ? undefined : kept[0])
  const row = nearest && (await triageModel(db, nearest.version))
  return row ? asModel(row) : null
}
