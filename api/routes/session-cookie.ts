import { generateCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'

/** The cookie that holds a session's token; over TLS no other host can set or read it. */
export function sessionCookie(publicUrl: string, lastsMs: number) {
  const secure = publicUrl.startsWith('https:')
  const name = secure ? '__Host-caselead_session' : 'caselead_session'
  const header = (token: string, maxAge: number): Headers => {
    const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge } as const
    return new Headers({ 'set-cookie': generateCookie(name, token, options) })
  }
  return {
    read: (request: Headers): string | null =>
      parse(request.get('cookie') ?? '', name)[name] || null,
    set: (token: string): Headers => header(token, lastsMs / 1000),
    clear: (): Headers => header('', 0),
  }
}
