import type { CategoryModel } from '@caselead/core/triage/category/learned-category.ts'
import {
  newestTriageVersion,
  type TriageModelRow,
  triageModel,
} from '@caselead/db/learned/triage-models.ts'
import type { Db } from '@caselead/db/tables.ts'
import { cachedFrom } from '../base/cached.ts'

export type NewestCategoryModel = ReturnType<typeof newestCategoryModel>

/** The newest model, read whole only when there is a newer one. */
export function newestCategoryModel(steady: () => number) {
  let kept: CategoryModel | null = null
  return cachedFrom(steady, async (db: Db) => {
    const version = await newestTriageVersion(db)
    if (version !== null && version !== kept?.version) {
      const row = await triageModel(db, version)
      kept = row ? asModel(row) : kept
    }
    return kept
  })
}

export function asModel(row: TriageModelRow): CategoryModel {
  const bias = Float64Array.from(row.bias)
  return {
    version: row.version,
    categories: row.categories,
    rarity: new Float32Array(Uint8Array.from(row.rarity).buffer),
    sureFrom: row.sure_from,
    weights: {
      labels: bias.length,
      table: new Int8Array(Uint8Array.from(row.weights).buffer),
      scale: row.scale,
      bias,
    },
  }
}
