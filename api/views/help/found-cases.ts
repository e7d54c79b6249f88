import { casesAbout } from '@caselead/db/case/customer-cases.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { summaries, whose } from '../customer/cases.ts'
import type { CustomersCase } from '../types/case.ts'

export const Words = z.object({ q: z.string().max(1_000).describe('What to search for.') })

const mostCases = 5
const mostWords = 8
/** Shorter words say too little: they're in every subject. */
const shortest = 3

/** The customer's own cases whose subjects have most of these words. */
export async function foundCases(
  { runtime, visitor }: Context,
  { q }: z.output<typeof Words>,
): Promise<CustomersCase[]> {
  const words = [...new Set(q.toLowerCase().match(/[\p{L}\p{N}]+/gu))]
    .filter(({ length }) => length >= shortest)
    .slice(0, mostWords)
  if (visitor.kind !== 'contact' || words.length === 0) return []
  const found = await casesAbout(runtime.db, await whose(runtime, visitor), words, mostCases)
  return summaries(runtime, found, visitor.id)
}
