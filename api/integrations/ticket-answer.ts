import { storable } from '@caselead/core/base/text.ts'
import { z } from 'zod'

const short = z.union([z.string().trim().min(1).max(200), z.number().int()]).transform(String)

const Answer = z.object({
  key: short.nullish().catch(null),
  id: short.nullish().catch(null),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullish()
    .catch(null),
})

/** What a bug tracker says of the ticket it opened; anything else it may say is passed over. */
export function ticketIn(answer: string): { key: string | null; url: string | null } {
  const read = Answer.safeParse(parsed(answer))
  if (!read.success) return { key: null, url: null }
  const { key, id, url } = read.data
  return { key: key ?? id ?? null, url: url ?? null }
}

function parsed(text: string): unknown {
  try {
    return storable(JSON.parse(text))
  } catch {
    return null
  }
}
