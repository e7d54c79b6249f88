import type { ReceivedMail } from '@caselead/emails/provider/received.ts'

/** So much of a header is read: real ones are shorter, with the ids of a hundred mails in them. */
const longest = 20_000

/** What a header says, however its name is spelled; empty where there is none. */
export function headerOf({ headers }: Pick<ReceivedMail, 'headers'>, name: string): string {
  const found = Object.entries(headers).find(([each]) => each.toLowerCase() === name)
  return found?.[1].slice(0, longest).trim() ?? ''
}

/** The same of one whose end matters, as where the newest stands last. */
export function headerEnd({ headers }: Pick<ReceivedMail, 'headers'>, name: string): string {
  const found = Object.entries(headers).find(([each]) => each.toLowerCase() === name)
  return found?.[1].slice(-longest).trim() ?? ''
}
