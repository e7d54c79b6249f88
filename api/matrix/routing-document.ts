import { overflowHours, priorities } from '@caselead/core/base/vocabulary.ts'
import { z } from 'zod'

const usual = 100_000

const Overflow = z.strictObject({
  above: z
    .number('Please give a share of the capacity, such as 0.9; 1 is full.')
    .gt(0, 'Please give a share above 0; 1 is full.')
    .max(1, 'Please give a share of the capacity, such as 0.9; 1 is full.'),
  priorities: z.array(z.enum(priorities)).min(1, 'Please name a priority, or no overflow: null.'),
  hours: z.enum(overflowHours).default('on_duty'),
})

/** Who is preferred, and when a rung's cases may go to a partner. */
export const RoutingDocument = z.strictObject({
  seniorFrom: z
    .number('Please give a yearly value in USD, or null for never.')
    .min(0, 'Please give a yearly value in USD, or null for never.')
    .nullable()
    .default(usual),
  overflow: Overflow.nullable().default(null),
})
