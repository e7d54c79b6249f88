import type { RiskModel } from '@caselead/core/risk/model.ts'
import type { Generated } from 'kysely'
import type { Json, Time } from '../columns.ts'

export interface LearnedTables {
  triage_models: {
    version: Generated<number>
    trained_at: Time
    examples: number
    accuracy: number
    /** Beyond 1 where nothing it says can be trusted. */
    sure_from: number
    categories: Json<string[]>
    /** 32-bit floats, one per place. */
    rarity: Buffer
    /** 8-bit numbers, for every place a row of one per category and one for none of them. */
    weights: Buffer
    scale: number
    bias: Json<number[]>
  }
  risk_models: { version: number; learned_at: Time; body: Json<RiskModel> }
}
