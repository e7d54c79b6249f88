import type { MailSetAside } from '@caselead/api/views/types/index.ts'
import type { Api } from '../../api.ts'
import { attempt, type Fault, invalid } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { goTo, notFound, show } from '../../layout/answer.ts'
import type { pageAsked } from '../../layout/paging.ts'
import { decideMail, mailAside } from '../../words/desk/mail.ts'

type Mail = Api['mail']
type MailQuery = ReturnType<typeof pageAsked> & { shows: 'waiting' | 'dropped' }

/** A page of the mail set aside; comes back to it when a form has one tried again. */
export async function mailSetAsidePage(mail: Mail, asked: MailQuery, fields: Fields | null) {
  const found = await attempt(() => mail.setAside(asked))
  if (found.refusal) return notFound
  const outcome = fields && (await decided(mail, fields.text('mail'), fields))
  if (typeof outcome === 'string') return goTo(outcome)
  const [newest] = found.ok.mails
  const first = newest ? ((await attempt(() => mail.one({ id: newest.id }))).ok ?? null) : null
  return show({ ...found.ok, first, fault: outcome })
}

/** One of it; goes back to all of it when somebody has decided. */
export async function mailPage(mail: Mail, id: string, fields: Fields | null) {
  const found = await attempt(() => mail.one({ id }))
  if (found.refusal) return notFound
  const outcome = fields && (await decided(mail, id, fields))
  if (typeof outcome === 'string') return goTo(outcome)
  const shows = found.ok.dropped ? 'dropped' : 'waiting'
  const beside = await attempt(() => mail.setAside({ shows }))
  return show({ mail: found.ok, beside: beside.ok?.mails ?? [], fault: outcome, fields })
}

const back = '/desk/mail'

type Deed = (mail: Mail, id: string, fields: Fields) => Promise<string>

const deeds: Record<string, Deed> = {
  again: async (mail, id) => {
    await mail.tryAgain({ id })
    return 'done=again'
  },
  back: async (mail, id) => {
    await mail.takeBack({ id })
    return 'done=back'
  },
  open: async (mail, id, fields) => {
    const [email, account] = [fields.text('email'), fields.text('account')]
    const { number } = await mail.open({ id, email, account, always: isAlways(fields) })
    return `done=opened&case=${number}&mail=${encodeURIComponent(id)}`
  },
  customer: (mail, id, fields) => add(mail, id, fields, 'customer'),
  note: (mail, id, fields) => add(mail, id, fields, 'note'),
  drop: async (mail, id, fields) => {
    await mail.drop({ id, why: fields.text('why'), always: isAlways(fields) })
    return 'done=dropped'
  },
}

async function add(mail: Mail, id: string, fields: Fields, as: 'customer' | 'note') {
  const typed = fields.text('number')
  const always = isAlways(fields)
  const { number } = await mail.add({ id, number: typed, as, always })
  return `done=${as === 'note' ? 'noted' : 'added'}&case=${number}&mail=${encodeURIComponent(id)}`
}

const isAlways = (fields: Fields): boolean => fields.text('always') === 'yes'

/** Where to go once it is done, or why it isn't. */
async function decided(mail: Mail, id: string, fields: Fields): Promise<Fault | string> {
  const deed = deeds[fields.text('do')]
  if (!deed) return invalid(decideMail.chosenMissing, 'do')
  const isAdding = ['customer', 'note'].includes(fields.text('do'))
  if (isAdding && !/^c-?\d+$/i.test(fields.text('number'))) {
    return invalid(decideMail.numberMissing, 'number')
  }
  const { ok, refusal } = await attempt(() => deed(mail, id, fields))
  return refusal ?? `${back}?${ok}`
}

/** "As text, the first 100,000 of 2,400,000 characters" */
export function headingOf({ name, shown, length }: MailSetAside['parts'][number]): string {
  const number = (count: number) => count.toLocaleString('en-GB')
  if (length <= shown.length) return mailAside.part(name)
  return mailAside.partOf(name, number(shown.length), number(length))
}

/** The address in "Sam Osei <sam@harbour.example>". */
export const addressIn = (from: string): string => /<([^<>]*)>\s*$/.exec(from)?.[1] ?? from
