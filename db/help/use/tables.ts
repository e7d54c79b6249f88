import type { Generated } from 'kysely'
import type { OptionalTime, Time } from '../../columns.ts'

/** What people do in the help centre, for its figures. `who` tells visitors apart without naming them. */
export interface HelpUseTables {
  help_searches: {
    id: string
    at: Time
    who: string
    /** Of whoever is signed in; their searches go with them. */
    contact_id: string | null
    words: string
    language: string
    stems: string
    asks: boolean
    /** Texts it found, best first. */
    found: number[]
    /** Only what comes near it. */
    near: boolean
    /** The text whose passage was shown as the answer, how sure that was, and whether it was right. */
    answer_id: number | null
    confidence: number | null
    verdict: boolean | null
    /** The text they opened of those. */
    opened_id: number | null
    case_id: number | null
  }
  /** One visitor, one text, one day. */
  help_readings: {
    id: Generated<number>
    at: Time
    who: string
    contact_id: string | null
    text_id: number
    day: string
    opened_at: OptionalTime
    solved: boolean | null
    case_id: number | null
  }
  /** What is left of readings that are no longer kept. */
  help_reading_days: {
    day: string
    text_id: number
    shown: number
    opened: number
    solved: number
    cases: number
  }
  help_search_days: { day: string; searches: number; nothing: number; opened: number }
}
