import { createHmac, timingSafeEqual } from 'node:crypto'

/** Mails that come by themselves, which their reader can stop. */
export const optionalMails = ['updates', 'surveys'] as const
export type OptionalMails = (typeof optionalMails)[number]

export interface MailChoice {
  contactId: string
  what: OptionalMails
}

/**
 * What a mail carries to stop others like it: it holds for as long as the contact exists, needs no
 * sign-in and allows nothing else.
 */
export function choiceToken(secret: string, { contactId, what }: MailChoice): string {
  return `${what}.${Buffer.from(contactId).toString('base64url')}.${signature(secret, contactId, what)}`
}

export function choiceOf(secret: string, token: string): MailChoice | null {
  const [kind, id = '', signed = ''] = token.split('.')
  const what = optionalMails.find((each) => each === kind)
  if (!what) return null
  const contactId = Buffer.from(id, 'base64url').toString()
  const [given, right] = [Buffer.from(signed), Buffer.from(signature(secret, contactId, what))]
  return given.length === right.length && timingSafeEqual(given, right) ? { contactId, what } : null
}

const signature = (secret: string, contactId: string, what: OptionalMails): string =>
  createHmac('sha256', secret).update(`choice:${what}:${contactId}`).digest('base64url')
