import type { ReceivedMail } from '@caselead/emails/provider/received.ts'

/** Written by a machine: an out-of-office note, a bounce, a list. Answering it would make a loop. */
export function isAutomatic({ headers, from, subject }: ReceivedMail): boolean {
  const header = (name: string): string => {
    const found = Object.entries(headers).find(([each]) => each.toLowerCase() === name)
    return found?.[1].trim().toLowerCase() ?? ''
  }
  const names = Object.keys(headers).map((each) => each.toLowerCase())
  const submitted = header('auto-submitted')
  return (
    (submitted !== '' && submitted !== 'no') ||
    ['bulk', 'auto_reply', 'junk', 'list'].includes(header('precedence')) ||
    names.some((each) => /^x-auto-?(?:reply|respond)|^x-failed-recipients$/.test(each)) ||
    header('x-apple-action') === 'vacation' ||
    header('return-path') === '<>' ||
    header('content-type').startsWith('multipart/report') ||
    machines.test(from.trim()) ||
    machines.test(senderOf(from)) ||
    saysItself.test(subject.trim())
  )
}

const machines =
  /^"?(?:mailer-daemon|mail deliver\w* (?:sub)?system|postmaster)\b|(?:^|[.+_-])(?:no|do-?not)-?reply@|^$/i

/** As mail programs put it before a colon or alone; a person who writes about such mail goes on. */
const saysItself =
  /^(?:\[auto[- ]generated\]|complaint about message from \d|(?:auto(?:matic)?[- ]?reply|out of (?:the )?office(?: auto-?reply)?|automatische antwort|abwesenheitsnotiz|réponse automatique|respuesta automática|undeliver(?:ed|able)(?: mail returned to sender)?|delivery status notification|mail delivery failed|returned mail)\s*(?:[:(]|$))/i

/** The address in `"Joe Customer" <joe@example.com>`. */
export const senderOf = (from: string): string =>
  (/<([^<>]*)>\s*$/.exec(from)?.[1] ?? from).trim().toLowerCase()
