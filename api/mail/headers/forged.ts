import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { headerOf } from './header.ts'

/**
 * Whether the server that received a mail says that it isn't from the domain it names. Its verdict
 * stands above whatever was written on the way, so the first of each kind counts. A domain that says
 * nothing of its mail is believed.
 */
export function isForged(mail: Pick<ReceivedMail, 'headers'>): boolean {
  const verdicts = headerOf(mail, 'authentication-results').toLowerCase()
  const first = (kind: string) =>
    new RegExp(`\\b${kind}\\s{0,5}=\\s{0,5}(\\w+)`).exec(verdicts)?.[1]
  const dmarc = first('dmarc')
  if (dmarc === 'fail') return true
  if (dmarc === 'pass') return false
  return first('spf') === 'fail' && !/\bdkim\s{0,5}=\s{0,5}pass\b/.test(verdicts)
}
