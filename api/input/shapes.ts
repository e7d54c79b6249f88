import { longestText } from '@caselead/core/base/checks.ts'
import { tiers } from '@caselead/core/base/vocabulary.ts'
import { isZone } from '@caselead/core/calendar/rules.ts'
import { z } from 'zod'
import { inputWords } from './words.ts'

/** Input as forms send it, with the sentence that is said when it will not do. */

export const requiredLine = (what: string) =>
  z.string().trim().min(1, what).max(200, inputWords.tooLong(200))

export const line = (longest = 200) => z.string().trim().max(longest, inputWords.tooLong(longest))

export const Zone = z
  .string()
  .max(60)
  .refine(isZone, { error: ({ input }) => inputWords.zone(input) })

/** Where people work: 1 to 4. */
export const StaffedTier = (what?: string) =>
  z
    .number(what)
    .int()
    .min(1)
    .max(4)
    .transform((tier) => tiers[tier] ?? 1)

/** "C-1042" as customers read it; answers 1042. */
export const CaseNumber = z
  .string()
  .trim()
  .regex(/^c-?\d{1,9}$/i, inputWords.caseNumber)
  .transform((text) => Number(text.replace(/\D/g, '')))
  .describe('The case, by its number.')

/**
 * Refused far above the limit before anything is read; the limit itself is the core's to say, and
 * is what the documentation names.
 */
export const Text = z
  .string()
  .max(20 * longestText, inputWords.textTooLong)
  .meta({ maxLength: longestText })

export const Key = z
  .string()
  .min(8)
  .max(200)
  .optional()
  .describe('Any text of your own. A request sent again with the same key is carried out once.')

/** Uploaded before, and named by the ids they were given. */
export const FileIds = z
  .array(z.string().max(100))
  .max(50, inputWords.tooManyFiles(50))
  .optional()
  .describe('Files to send along, by their ids.')

/** What the database counts rows by: the number of a version, an event, a case. */
export const RowNumber = z.number().int().positive().max(2_147_483_647)
