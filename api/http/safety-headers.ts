import type { MiddlewareHandler } from 'hono'

const always: [name: string, value: string][] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
]

/** Pages bring their own policy; what is not a page may run nothing at all. */
export const safetyHeaders =
  (publicUrl: string | null): MiddlewareHandler =>
  async (c, next) => {
    await next()
    // Not c.header(): on a finished response that copies it, body and all.
    const { headers } = c.res
    for (const [name, value] of always) if (!headers.has(name)) headers.set(name, value)
    if (publicUrl?.startsWith('https:')) {
      headers.set('strict-transport-security', 'max-age=31536000')
    }
  }
