import type { LetterKind } from '@caselead/core/case/letters.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { choiceToken, type OptionalMails } from '../../auth/mail-choice.ts'
import type { Runtime } from '../../runtime/runtime.ts'

interface About {
  kind: LetterKind
  one: Case
  /** No person's words are in it. */
  automatic: boolean
  contactId: string
}

/** Where mails like this one are stopped; null for what is never stopped. */
export function stopUrl({ publicUrl, secret }: Runtime, about: About): string | null {
  const what = stoppable(about)
  if (what === null) return null
  return `${publicUrl}/unsubscribe/${choiceToken(secret, { contactId: about.contactId, what })}`
}

/** What comes by itself; not what asks again for an answer. */
function stoppable({ kind, one, automatic }: About): OptionalMails | null {
  if (kind === 'survey') return (one.survey?.askedAgainAt ?? null) === null ? 'surveys' : null
  return kind === 'update' && automatic && one.waitingSince === null ? 'updates' : null
}
