import type { RiskModel } from '@caselead/core/risk/model.ts'
import { newestRiskVersion, riskModelBody } from '@caselead/db/learned/risk-models.ts'
import type { Db } from '@caselead/db/tables.ts'
import { cached } from '../base/cached.ts'

/** What the desk learned last, read again only when there is something newer. Null before. */
export function riskModels(db: Db, steady: () => number): () => Promise<RiskModel | null> {
  let model: RiskModel | null = null
  return cached(steady, async () => {
    const version = await newestRiskVersion(db)
    if (version !== null && version !== model?.version) {
      model = await riskModelBody(db, version)
    }
    return model
  })
}
