import { z } from 'zod'
import { storable } from '../core/base/text.ts'
import { isZone } from '../core/calendar/rules.ts'

/** Input as forms send it, with the sentence that is said when it will not do. */

export const asked = (what: string) =>
  z.string().overwrite(storable).trim().min(1, what).max(200, 'This is longer than 200 characters.')

export const line = (longest = 200) =>
  z.string().overwrite(storable).trim().max(longest, `This is longer than ${longest} characters.`)

export const Zone = z
  .string()
  .max(60)
  .refine(isZone, { error: ({ input }) => `“${input}” is not a time zone.` })
