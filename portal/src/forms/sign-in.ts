import type { Auth } from '../locals.ts'
import { attempt, type Fault, invalid } from './attempt.ts'
import type { Fields } from './fields.ts'

/** Where somebody is on the way in: asked for an address, asked for the code sent to it, or in. */
export type SigningIn =
  | { step: 'address'; fault: Fault | null }
  | { step: 'code'; fault: Fault | null }
  | { step: 'in'; headers: Headers }

export const ownFields = ['email', 'code', 'asked', 'sent', 'again', 'to'] as const

export async function signIn(auth: Auth, fields: Fields): Promise<SigningIn> {
  if (fields.text('again')) return { step: 'address', fault: null }
  const email = fields.text('email')
  if (!isAddress(email)) {
    const fault = fields.text('asked') ? invalid('Please give your mail address.', 'email') : null
    return { step: 'address', fault }
  }
  const code = fields.text('code').replaceAll(/\s/g, '')
  if (!code) {
    const { refusal } = await attempt(() => auth.sendCode(email))
    if (refusal) return { step: 'address', fault: { ...refusal, field: 'email' } }
    const fault = fields.text('sent')
      ? invalid('Please type the code we mailed you.', 'code')
      : null
    return { step: 'code', fault }
  }
  const answer = await auth.signIn(email, code)
  if ('refusal' in answer) return { step: 'code', fault: invalid(answer.refusal, 'code') }
  return { step: 'in', headers: answer.headers }
}

const isAddress = (text: string): boolean =>
  /^[^\s@]+@[^\s@]+$/.test(text) && text.indexOf('.', text.indexOf('@')) > 0

/** The redirect that carries the session's cookies. */
export function leaveFor(to: string, cookies: Headers, status = 303): Response {
  const headers = new Headers({ location: to })
  for (const cookie of cookies.getSetCookie()) headers.append('set-cookie', cookie)
  return new Response(null, { status, headers })
}
