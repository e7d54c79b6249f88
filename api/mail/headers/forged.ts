import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { addressesIn } from './addresses.ts'
import { headerOf } from './header.ts'

/**
 * Whether the server we trust says that a mail is from the domain it names, and that it's from one
 * sender. Its verdict is the first, and ends at the first comma: what follows may be a header somebody
 * else wrote.
 */
export function isVerified(
  mail: Pick<ReceivedMail, 'headers' | 'from'>,
  vouchedBy: string | null,
): boolean {
  if (vouchedBy === null || addressesIn(mail.from).length !== 1) return false
  const [verdict = ''] = headerOf(mail, 'authentication-results').toLowerCase().split(',')
  const [by = '', ...results] = verdict.split(';').map((each) => each.trim())
  const isTheirs = by === vouchedBy.toLowerCase()
  return isTheirs && results.some((each) => /^dmarc\s{0,5}=\s{0,5}pass\b/.test(each))
}

/**
 * Whether the server that received a mail says that it isn't from the domain it names. Its verdict
 * stands above whatever was written on the way, so the first of each kind counts. A domain that says
 * nothing of its mail is believed.
 */
export function isForged(mail: Pick<ReceivedMail, 'headers'>): boolean {
  const verdicts = headerOf(mail, 'authentication-results').toLowerCase()
  const dmarc = /\bdmarc\s{0,5}=\s{0,5}(\w{1,20})/.exec(verdicts)?.[1]
  if (dmarc === 'fail') return true
  if (dmarc === 'pass') return false
  const spf = /\bspf\s{0,5}=\s{0,5}(\w{1,20})/.exec(verdicts)?.[1]
  return spf === 'fail' && !/\bdkim\s{0,5}=\s{0,5}pass\b/.test(verdicts)
}
