import { createHmac, timingSafeEqual } from 'node:crypto'

/** Mails that come by themselves, which their reader can stop. */
export const optionalMails = ['updates', 'surveys'] as const
export type OptionalMails = (typeof optionalMails)[number]

/** All mails like it, or all about a case its reader follows. */
export type MailChoice = { contactId: string } & (
  | { what: OptionalMails }
  | { what: 'case'; caseId: number }
)

/**
 * What a mail carries to stop others like it: it holds for as long as the contact exists, needs no
 * sign-in and allows nothing else.
 */
export function choiceToken(secret: string, choice: MailChoice): string {
  const id = Buffer.from(choice.contactId).toString('base64url')
  return `${nameOf(choice)}.${id}.${signature(secret, choice)}`
}

export function choiceOf(secret: string, token: string): MailChoice | null {
  const [name = '', id = '', signed = ''] = token.split('.')
  const contactId = Buffer.from(id, 'base64url').toString()
  const choice = named(name, contactId)
  if (!choice) return null
  const [given, right] = [Buffer.from(signed), Buffer.from(signature(secret, choice))]
  return given.length === right.length && timingSafeEqual(given, right) ? choice : null
}

const nameOf = (choice: MailChoice): string =>
  choice.what === 'case' ? `case${choice.caseId}` : choice.what

function named(name: string, contactId: string): MailChoice | null {
  const what = optionalMails.find((each) => each === name)
  if (what) return { contactId, what }
  const [, digits] = /^case(\d{1,9})$/.exec(name) ?? []
  return digits === undefined ? null : { contactId, what: 'case', caseId: Number(digits) }
}

const signature = (secret: string, choice: MailChoice): string =>
  createHmac('sha256', secret)
    .update(`choice:${nameOf(choice)}:${choice.contactId}`)
    .digest('base64url')
