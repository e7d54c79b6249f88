import type { z } from 'zod'
import type { Context } from '../context.ts'
import { type Done, OnCase, onCase, Text } from './verb.ts'

export const Ask = OnCase.extend({ question: Text })

/** A question to the customer; the case waits for the answer. */
export const ask = (ctx: Context, { question, ...on }: z.output<typeof Ask>): Promise<Done> =>
  onCase(ctx, on, { do: 'ask', question, alreadyGiven: null })
