import { createHmac } from 'node:crypto'
import { embedSecret } from '@caselead/api/auth/embed-tokens.ts'
import type { World } from './world.ts'

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server says, tests look at it as it is
  body: any
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A JWT made by hand, so that it can be wrong in any way. */
export function jwt(
  payload: object,
  secret: string,
  header: object = { alg: 'HS256', typ: 'JWT' },
): string {
  const said = `${part(header)}.${part(payload)}`
  return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`
}

/** Who the vendor's page says its visitor is. */
export function identity(w: World, email: string): string {
  const iat = Math.floor(w.now() / 1000)
  return jwt({ email, iat, exp: iat + 600 }, embedSecret(w.runtime))
}

type Headers = Record<string, string>

export async function postJson(
  w: World,
  path: string,
  body: unknown,
  more: Headers = {},
): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...more }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return answered(await fetch(`${w.url}${path}`, { method: 'POST', headers, body: text }))
}

export const getJson = async (w: World, path: string, headers: Headers = {}): Promise<Answer> =>
  answered(await fetch(`${w.url}${path}`, { headers }))

async function answered(response: Response): Promise<Answer> {
  const text = await response.text()
  try {
    return { status: response.status, body: JSON.parse(text) }
  } catch {
    return { status: response.status, body: text }
  }
}

/** The widget of somebody signed in through the vendor's page, far away if an address is given. */
export async function widget(w: World, email: string, from?: string) {
  const far: Headers = from ? { 'x-forwarded-for': from } : {}
  const { body } = await postJson(w, '/embed/session', { identity: identity(w, email) }, far)
  const { token } = body as { token: string }
  const headers = { ...far, authorization: `Bearer ${token}` }
  const query = (input: object) => encodeURIComponent(JSON.stringify(input))
  return {
    token,
    send: (procedure: string, input: object) => postJson(w, `/trpc/${procedure}`, input, headers),
    look: (procedure: string, input: object) =>
      getJson(w, `/trpc/${procedure}?input=${query(input)}`, headers),
  }
}
