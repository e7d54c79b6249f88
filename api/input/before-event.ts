import { z } from 'zod'

/** Which part of a case's record is wanted; without it, the newest. */
export const BeforeEvent = z
  .number()
  .int()
  .positive()
  .max(2_147_483_647)
  .optional()
  .describe('Only what happened before this event.')
