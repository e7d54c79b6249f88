import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whether a signature in hex is that of the body; takes as long for a wrong one. */
export function isSignedHex(body: string, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest()
  const given = Buffer.from(/^[0-9a-f]{64}$/i.test(signature) ? signature : '', 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** `sha256=…`, as GitHub and Jira write it. */
export const withoutMethod = (header: string): string => header.replace(/^sha256=/i, '')
