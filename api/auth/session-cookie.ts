import { generateCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'

/** A cookie of this site alone; over TLS no other host can set or read it. */
export function ownCookie(plainName: string, publicUrl: string, lastsMs: number) {
  const secure = publicUrl.startsWith('https:')
  const name = secure ? `__Host-${plainName}` : plainName
  const line = (value: string, maxAge: number): string =>
    generateCookie(name, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
  return {
    read: (request: Headers): string | null =>
      parse(request.get('cookie') ?? '', name)[name] || null,
    set: (value: string): string => line(value, Math.round(lastsMs / 1000)),
    clear: (): string => line('', 0),
  }
}
