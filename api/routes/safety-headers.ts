import type { MiddlewareHandler } from 'hono'

const forPages: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
}

const nothingToRun = "default-src 'none'; frame-ancestors 'none'"

/** Pages bring their own policy; what is not a page may run nothing at all. */
export const safetyHeaders =
  (publicUrl: string | null): MiddlewareHandler =>
  async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(forPages)) {
      if (!c.res.headers.has(name)) c.header(name, value)
    }
    if (publicUrl?.startsWith('https:')) c.header('strict-transport-security', 'max-age=31536000')
    if (!c.res.headers.has('content-security-policy')) {
      c.header('content-security-policy', nothingToRun)
    }
  }
