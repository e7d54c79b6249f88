import type { Generated } from 'kysely'
import type { OptionalTime, Time } from '../columns.ts'

export interface AuthTables {
  capabilities: {
    token_hash: Buffer
    scope: string
    case_id: number
    /** The customer it stands for; null for one of the team. */
    contact_id: string | null
    agent_id: string | null
    created_at: Time
    expires_at: Time
    revoked_at: OptionalTime
  }
  sessions: { token_hash: Buffer; email: string; created_at: Time; expires_at: Time }
  sign_in_codes: {
    email: string
    code_hash: Buffer
    /** Who asked for it, hashed. */
    asker: Buffer
    /** How many it has: an address under attack gets more. */
    digits: number
    expires_at: Time
  }
  /** Codes typed at an address, by asker and day (UTC). */
  sign_in_guesses: {
    email: string
    asker: Buffer
    /** ISO date. */
    day: string
    /** Since the asker's newest code. */
    tries: Generated<number>
    wrong: Generated<number>
  }
}
