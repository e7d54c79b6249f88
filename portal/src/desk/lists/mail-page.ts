import type { MailSetAside } from '@caselead/api/views/types/index.ts'
import type { Api } from '../../api.ts'
import { attempt, type Fault } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'

/** Has a mail tried again; null when that was begun, or why it was not. */
export async function triedAgain(mail: Api['mail'], fields: Fields): Promise<Fault | null> {
  const { refusal } = await attempt(() => mail.tryAgain({ id: fields.text('mail') }))
  return refusal ? { ...refusal, field: null } : null
}

/** "Text, the first 100,000 of 2,400,000 characters" */
export function headingOf({ name, shown, length }: MailSetAside['parts'][number]): string {
  const number = (count: number) => count.toLocaleString('en-GB')
  if (length <= shown.length) return name
  return `${name}, the first ${number(shown.length)} of ${number(length)} characters`
}
