import type { ReceivedMail } from '@caselead/emails/received.ts'

/** Written by a machine: an out-of-office note, a bounce, a list. Answering it would make a loop. */
export function isAutomatic({ headers, from }: ReceivedMail): boolean {
  const header = (name: string): string => {
    const found = Object.entries(headers).find(([each]) => each.toLowerCase() === name)
    return found?.[1].trim().toLowerCase() ?? ''
  }
  const submitted = header('auto-submitted')
  return (
    (submitted !== '' && submitted !== 'no') ||
    ['bulk', 'auto_reply', 'junk', 'list'].includes(header('precedence')) ||
    header('x-autoreply') !== '' ||
    header('x-failed-recipients') !== '' ||
    /^(mailer-daemon|postmaster|no-?reply)@/i.test(senderOf(from))
  )
}

/** The address in `"Joe Customer" <joe@example.com>`. */
export const senderOf = (from: string): string =>
  (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim().toLowerCase()
