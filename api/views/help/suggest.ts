import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { suggestionsFor } from './search.ts'
import type { HelpResult } from './types.ts'

export const WrittenSoFar = z.object({
  subject: Text.describe('The subject, as far as it’s written.'),
  body: Text.describe('The text; its beginning is enough.'),
})

const longest = 400
/** Fewer letters say too little to suggest anything by. */
const shortest = 4

/** Articles that may help with a draft, by its subject or else by subject and text; none that are only near. */
export async function helpSuggestions(
  ctx: Context,
  { subject, body }: z.output<typeof WrittenSoFar>,
): Promise<HelpResult[]> {
  const bySubject = await found(ctx, subject)
  return bySubject.length > 0 || body === '' ? bySubject : found(ctx, `${subject} ${body}`)
}

async function found(ctx: Context, words: string): Promise<HelpResult[]> {
  const q = words.slice(0, longest).trim()
  return q.length < shortest ? [] : suggestionsFor(ctx, q)
}
