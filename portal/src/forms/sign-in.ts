import type { Auth } from '../locals.ts'
import { signingInWords } from '../words/forms.ts'
import { attempt, type Fault, invalid } from './attempt.ts'
import type { Fields } from './fields.ts'

/** The newest code this browser was mailed, while it is good. */
type MailedCode = NonNullable<Awaited<ReturnType<Auth['mailedCode']>>>

/** Where somebody is on the way in: asked for an address, asked for the code sent to it, or in. */
export type SigningIn =
  | { step: 'address'; fault: Fault | null }
  | { step: 'code'; fault: Fault | null; mailed: MailedCode | null }
  | { step: 'in' }

export const ownFields = ['email', 'code', 'asked', 'sent', 'again', 'to'] as const

export async function signIn(auth: Auth, fields: Fields): Promise<SigningIn> {
  const again = fields.text('again')
  if (again && again !== 'code') return { step: 'address', fault: null }
  const email = fields.text('email')
  if (!email) {
    const fault = fields.text('asked') ? invalid(signingInWords.enterEmail, 'email') : null
    return { step: 'address', fault }
  }
  if (again || !fields.text('sent')) {
    const { ok, refusal } = await attempt(() => auth.sendCode(email))
    if (refusal) return { step: 'address', fault: { ...refusal, field: 'email' } }
    return { step: 'code', fault: null, mailed: ok }
  }
  const code = fields.text('code')
  const answer = code ? await auth.signIn(email, code) : noCode
  if (answer.isIn) return { step: 'in' }
  const fault = invalid(answer.refusal, 'code')
  return { step: 'code', fault, mailed: await auth.mailedCode(email) }
}

const noCode = { isIn: false, refusal: signingInWords.enterCode } as const
