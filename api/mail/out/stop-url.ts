import type { LetterKind } from '@caselead/core/case/letters.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { choiceToken, type MailChoice, type OptionalMails } from '../../auth/mail-choice.ts'
import type { Runtime } from '../../runtime/runtime.ts'

interface About {
  kind: LetterKind
  one: Case
  /** No person's words are in it. */
  automatic: boolean
  contactId: string
  /** They follow somebody else's case. */
  follows: boolean
}

/** Where mails like this one are stopped; null for what is never stopped. */
export function stopUrl({ publicUrl, secret }: Runtime, about: About): string | null {
  const choice = choiceFor(about)
  return choice && `${publicUrl}/unsubscribe/${choiceToken(secret, choice)}`
}

/** Where automatic updates are stopped. */
export const stopUpdatesUrl = ({ publicUrl, secret }: Runtime, contactId: string): string =>
  `${publicUrl}/unsubscribe/${choiceToken(secret, { contactId, what: 'updates' })}`

/** Whoever follows a case can stop every mail about it. */
function choiceFor(about: About): MailChoice | null {
  const { contactId, one, follows } = about
  if (follows) return { contactId, what: 'case', caseId: one.id }
  const what = stoppable(about)
  return what && { contactId, what }
}

/** What comes by itself; not what asks again for an answer. */
function stoppable({ kind, one, automatic }: About): OptionalMails | null {
  if (kind === 'survey') return (one.survey?.askedAgainAt ?? null) === null ? 'surveys' : null
  return kind === 'update' && automatic && one.waitingSince === null ? 'updates' : null
}
