import type { MailChoices } from '@caselead/api/views/types/index.ts'
import type { Customer } from '../api.ts'
import { attempt, type Fault, invalid } from '../forms/attempt.ts'
import type { Fields } from '../forms/fields.ts'
import { type Answer, goTo, show } from '../layout/answer.ts'
import type { Auth } from '../locals.ts'
import { mailSettings as words } from '../words/customer/mail-settings.ts'

export interface MailSettings {
  choices: MailChoices
  /** The form that came back, and why. */
  fault: { verb: string; fault: Fault } | null
  /** The address a code was mailed to. */
  codeSentTo: string | null
}

interface Reader {
  customer: Customer
  auth: Auth
  contactId: string
}

/** The page of what a customer gets by mail; a form that was carried out leads back to it. */
export async function mailSettingsPage(
  reader: Reader,
  fields: Fields | null,
): Promise<Answer<MailSettings>> {
  const verb = fields?.text('verb') ?? ''
  const { fault = null, codeSentTo = null, done } = fields ? await carryOut(reader, fields) : {}
  if (done) return goTo(`/mail-settings?done=${done}`)
  const choices = await reader.customer.mailChoices()
  return show({ choices, fault: fault && { verb, fault }, codeSentTo })
}

interface Outcome {
  fault?: Fault
  codeSentTo?: string
  done?: keyof typeof words.done
}

async function carryOut(reader: Reader, fields: Fields): Promise<Outcome> {
  switch (fields.text('verb')) {
    case 'again':
      return saved(() => reader.customer.mailAgain(), 'again')
    case 'choose':
      return saved(() => reader.customer.chooseMail(wishesIn(fields)), 'saved')
    default:
      return changeAddress(reader, fields)
  }
}

async function saved(
  deed: () => Promise<unknown>,
  done: NonNullable<Outcome['done']>,
): Promise<Outcome> {
  const { refusal } = await attempt(deed)
  return refusal ? { fault: refusal } : { done }
}

const wishesIn = (fields: Fields) => ({
  updates: fields.has('updates'),
  surveys: fields.has('surveys'),
  quietFrom: fields.text('quietFrom'),
  quietTo: fields.text('quietTo'),
})

/** A code proves that the address is theirs; only then it is the one we write to. */
async function changeAddress({ auth, contactId }: Reader, fields: Fields): Promise<Outcome> {
  const email = fields.text('email')
  if (email === '') return { fault: invalid(words.enterAddress, 'email') }
  if (!fields.has('sent')) {
    const { refusal } = await attempt(() => auth.sendCode(email))
    return refusal ? { fault: { ...refusal, field: 'email' } } : { codeSentTo: email }
  }
  const code = fields.text('code')
  if (code === '') return { fault: invalid(words.enterCode, 'code'), codeSentTo: email }
  const { refusal } = await attempt(() => auth.changeAddress(contactId, email, code))
  if (!refusal) return { done: 'address' }
  return refusal.field === 'email' ? { fault: refusal } : { fault: refusal, codeSentTo: email }
}
