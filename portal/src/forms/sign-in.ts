import type { Auth } from '../locals.ts'
import { signingInWords } from '../words/forms.ts'
import { attempt, type Fault, invalid } from './attempt.ts'
import type { Fields } from './fields.ts'

/** Where somebody is on the way in: asked for an address, asked for the code sent to it, or in. */
export type SigningIn =
  | { step: 'address'; fault: Fault | null }
  | { step: 'code'; fault: Fault | null }
  | { step: 'in' }

export const ownFields = ['email', 'code', 'asked', 'sent', 'again', 'to'] as const

export async function signIn(auth: Auth, fields: Fields): Promise<SigningIn> {
  if (fields.text('again')) return { step: 'address', fault: null }
  const email = fields.text('email')
  if (!email) {
    const fault = fields.text('asked') ? invalid(signingInWords.enterEmail, 'email') : null
    return { step: 'address', fault }
  }
  const code = fields.text('code')
  if (!code) {
    const { refusal } = await attempt(() => auth.sendCode(email))
    if (refusal) return { step: 'address', fault: { ...refusal, field: 'email' } }
    const fault = fields.text('sent') ? invalid(signingInWords.enterCode, 'code') : null
    return { step: 'code', fault }
  }
  const answer = await auth.signIn(email, code)
  return answer.isIn ? { step: 'in' } : { step: 'code', fault: invalid(answer.refusal, 'code') }
}
