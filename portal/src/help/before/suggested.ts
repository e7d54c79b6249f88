import type { HelpResult } from '@caselead/api/views/help/types.ts'
import type { Api } from '../../api.ts'
import { attempt } from '../../forms/attempt.ts'

interface Words {
  subject: string
  body: string
}

/** Articles that may help with a draft. A help centre that fails stops nobody from opening a case. */
export async function suggested(api: Api, { subject, body }: Words): Promise<HelpResult[]> {
  return (await attempt(() => api.help.suggest({ subject, body }))).ok ?? []
}
