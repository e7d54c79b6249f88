import type { MailSetAside } from '@caselead/api/views/types/index.ts'
import type { Api } from '../../api.ts'
import { attempt, type Fault } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { goTo, notFound, show } from '../../layout/answer.ts'
import type { pageAsked } from '../../layout/paging.ts'
import { mailAside } from '../../words/desk/mail.ts'

/** A page of the mail set aside; comes back to it when a form has one tried again. */
export async function mailSetAsidePage(
  mail: Api['mail'],
  asked: ReturnType<typeof pageAsked>,
  fields: Fields | null,
) {
  const found = await attempt(() => mail.setAside(asked))
  if (found.refusal) return notFound
  const fault = fields && (await triedAgain(mail, fields))
  return fields && !fault ? goTo('/desk/mail?done=again') : show({ ...found.ok, fault })
}

/** One of it; goes back to all of it when it is tried again. */
export async function mailPage(mail: Api['mail'], id: string, fields: Fields | null) {
  const found = await attempt(() => mail.one({ id }))
  if (found.refusal) return notFound
  const fault = fields && (await triedAgain(mail, fields))
  return fields && !fault ? goTo('/desk/mail?done=again') : show({ ...found.ok, fault })
}

/** Has a mail tried again; null when that was begun, or why it was not. */
async function triedAgain(mail: Api['mail'], fields: Fields): Promise<Fault | null> {
  const { refusal } = await attempt(() => mail.tryAgain({ id: fields.text('mail') }))
  return refusal ? { ...refusal, field: null } : null
}

/** "As text, the first 100,000 of 2,400,000 characters" */
export function headingOf({ name, shown, length }: MailSetAside['parts'][number]): string {
  const number = (count: number) => count.toLocaleString('en-GB')
  if (length <= shown.length) return mailAside.part(name)
  return mailAside.partOf(name, number(shown.length), number(length))
}
