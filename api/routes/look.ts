import { styleSheet } from '@caselead/core/look/style-sheet.ts'
import type { Context, Handler } from 'hono'
import type { Runtime } from '../runtime/runtime.ts'

const forever = 'public, max-age=31536000, immutable'

/**
 * `GET /look/BRAND-VERSION.css`: the tokens our own pages draw with. BRAND is the vendor's colour,
 * six hexadecimal digits; VERSION changes with the sheet, so that it may be kept for good.
 */
export function tokens(c: Context): Response {
  const [brand = ''] = (c.req.param('sheet') ?? '').split('-')
  c.header('cache-control', forever)
  return c.body(styleSheet(`#${brand}`), 200, { 'content-type': 'text/css; charset=utf-8' })
}

/** `GET /look/logo-VERSION`: the company's logo. Opened by itself, it runs nothing. */
export const logo =
  (runtime: Runtime): Handler =>
  async (c) => {
    const { logo: kept } = await runtime.company()
    if (!kept) return c.notFound()
    c.header('cache-control', forever)
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    return c.body(Buffer.from(kept.base64, 'base64'), 200, { 'content-type': kept.type })
  }
