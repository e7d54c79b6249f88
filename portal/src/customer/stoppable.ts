import type { StoppableMail } from '@caselead/api/views/types/index.ts'
import { stopWords as words } from '../words/customer/mail-settings.ts'

interface Stoppable {
  title: string
  told: string
  /** Null where there is nothing to press. */
  button: string | null
}

/** What the page behind the link at the end of a mail says. */
export function stoppable(mail: StoppableMail): Stoppable {
  const { isOn } = mail
  if (mail.what === 'case') {
    const { contact, subject } = mail.about
    const { title, stop } = words.follows
    const told = isOn ? words.follows.isOn : words.follows.isOff
    return { title, told: told(contact, subject), button: isOn ? stop : null }
  }
  const told = isOn ? words.isOn[mail.what] : words.isOff[mail.what]
  return { title: words.title[mail.what], told, button: isOn ? words.stop : words.start }
}
