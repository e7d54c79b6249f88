import { seconds } from '@caselead/core/base/instant.ts'
import type { CategoryModel } from '@caselead/core/triage/category/learned-category.ts'
import {
  newestTriageVersion,
  type TriageModelRow,
  triageModel,
} from '@caselead/db/learned/triage-models.ts'
import type { Db } from '@caselead/db/tables.ts'

/** Asked inside a transaction on its own connection: waiting for a second one could wait for ever. */
export interface NewestCategoryModel {
  (db: Db): Promise<CategoryModel | null>
  forget(): void
}

const keptFor = seconds(5)

/** The newest model by a clock that never goes back, read whole only when there is a newer one. */
export function newestCategoryModel(steady: () => number): NewestCategoryModel {
  let kept: CategoryModel | null = null
  let readAt: number | null = null
  const read = async (db: Db) => {
    if (readAt !== null && steady() - readAt < keptFor) return kept
    const version = await newestTriageVersion(db)
    if (version !== null && version !== kept?.version) {
      const row = await triageModel(db, version)
      kept = row ? asModel(row) : kept
    }
    readAt = steady()
    return kept
  }
  return Object.assign(read, {
    forget: () => {
      readAt = null
    },
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
