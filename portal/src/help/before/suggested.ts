import type { HelpResult } from '@caselead/api/views/help/types.ts'
import type { Api } from '../../api.ts'
import { attempt } from '../../forms/attempt.ts'

interface Words {
  subject: string
  body: string
}

const longest = 400
/** Fewer letters say too little to suggest anything by. */
const shortest = 4

/** Articles that may help with a draft, by its subject or else by subject and text. */
export async function suggested(api: Api, { subject, body }: Words): Promise<HelpResult[]> {
  const bySubject = await found(api, subject)
  return bySubject.length > 0 || body === '' ? bySubject : found(api, `${subject} ${body}`)
}

async function found(api: Api, words: string): Promise<HelpResult[]> {
  const q = words.slice(0, longest).trim()
  if (q.length < shortest) return []
  // A help centre that fails stops nobody from opening a case.
  const { ok } = await attempt(() => api.help.search({ q, suggesting: true }))
  return ok?.articles ?? []
}
