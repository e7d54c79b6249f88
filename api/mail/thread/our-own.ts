import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { comparable } from '../../input/email-address.ts'
import { addressesIn } from '../headers/addresses.ts'
import { caseOfOurId } from './case-words.ts'
import { messageIdOf } from './marks.ts'

/** Whether a mail is one of ours that came back: answering it would go on for ever. */
export function isOurOwn(mail: ReceivedMail, domain: string, supportAddress: string): boolean {
  const id = messageIdOf(mail)
  if (id !== null && caseOfOurId(id, domain) !== null) return true
  const ours = comparable(supportAddress)
  return addressesIn(mail.from).some(({ address }) => address === ours)
}
