import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { conversationIn } from '../headers/conversation.ts'
import { headerEnd, headerOf } from '../headers/header.ts'
import { messageIdsIn, ownMessageId, spellingsOf } from '../headers/message-ids.ts'

/** What a mail says it answers, the mail answered last first. */
export function answeredBy(mail: ReceivedMail): string[] {
  const answered = messageIdsIn(headerOf(mail, 'in-reply-to'))
  const before = messageIdsIn(headerEnd(mail, 'references')).toReversed()
  return [...new Set([...answered, ...before])]
}

export const conversationOf = (mail: ReceivedMail): string | null =>
  conversationIn(headerOf(mail, 'thread-index'))

/** A mail's own id; null where it has none. */
export const messageIdOf = (mail: ReceivedMail): string | null =>
  ownMessageId(mail.messageId) ?? ownMessageId(headerOf(mail, 'message-id'))

/** What later mails may name this one by. */
export function marksOf(mail: ReceivedMail): string[] {
  const id = messageIdOf(mail)
  const conversation = conversationOf(mail)
  return [...(id ? spellingsOf(id) : []), ...(conversation ? [conversation] : [])]
}
