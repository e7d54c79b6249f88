import { newMailToken } from '@caselead/api/auth/mail-token.ts'
import type { World } from './world.ts'

/** A mail as it goes over the wire, with its headers in the order they're given. */
export function wholeMail(headers: Record<string, string>, body: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [...lines, '', body].join('\r\n')
}

/** The same with words of any alphabet in it. */
export const writtenMail = (headers: Record<string, string>, text: string, type = 'text/plain') =>
  wholeMail(
    {
      ...headers,
      'MIME-Version': '1.0',
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Transfer-Encoding': 'base64',
    },
    Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n'),
  )

/** Brings whole mails as a mail server that has the token would. */
export async function bringer(w: World) {
  const token = await newMailToken(w.db)
  return async (mail: string | Uint8Array, headers: Record<string, string> = {}) => {
    const response = await fetch(`${w.inside}/hooks/mail`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'message/rfc822',
        ...headers,
      },
      body: mail as BodyInit,
    })
    const { id = '' } = (await response.json()) as { id?: string }
    return { status: response.status, id }
  }
}
