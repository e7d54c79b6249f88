import { overflowHours, priorities } from '@caselead/core/base/vocabulary.ts'
import { z } from 'zod'
import { documentPartWords } from './words.ts'

const usual = 100_000

const Overflow = z.strictObject({
  above: z
    .number(documentPartWords.shareOfCapacity)
    .gt(0, documentPartWords.shareOfCapacity)
    .max(1, documentPartWords.shareOfCapacity),
  priorities: z.array(z.enum(priorities)).min(1, documentPartWords.priorityMissing),
  hours: z.enum(overflowHours).default('on_duty'),
})

/** Who is preferred, and when a rung's cases may go to a partner. */
export const RoutingDocument = z.strictObject({
  seniorFrom: z
    .number(documentPartWords.yearlyValue)
    .min(0, documentPartWords.yearlyValue)
    .nullable()
    .default(usual),
  overflow: Overflow.nullable().default(null),
})
