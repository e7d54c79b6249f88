import { styleSheet } from '@caselead/core/look/style-sheet.ts'
import type { Context, Handler } from 'hono'
import { errorMark, errorSheet } from '../http/error-page/error-sheet.ts'
import type { Runtime } from '../runtime/runtime.ts'

/** One pattern for both: two beside each other would cost every request the router's slower way. */
export const lookPath = '/look/:file{(?:[0-9a-f]{6}-[\\w-]+\\.css|logo-[\\w-]+)}'

export const look =
  (runtime: Runtime): Handler =>
  (c) =>
    c.req.param('file')?.startsWith('logo-') ? logo(c, runtime) : tokens(c)

const forever = 'public, max-age=31536000, immutable'

/**
 * `GET /look/BRAND-VERSION.css`: the tokens our own pages draw with. BRAND is the vendor's colour,
 * six hexadecimal digits; VERSION changes with the sheet, so that it may be kept for good. With
 * `error-` before VERSION, with what the page for errors needs.
 */
function tokens(c: Context): Response {
  const [brand = '', ...version] = (c.req.param('file') ?? '').split('-')
  const sheet = version.join('-').startsWith(errorMark) ? errorSheet : styleSheet
  c.header('cache-control', forever)
  return c.body(sheet(`#${brand}`), 200, { 'content-type': 'text/css; charset=utf-8' })
}

/** `GET /look/logo-VERSION`: the company's logo. Opened by itself, it runs nothing. */
async function logo(c: Context, { company }: Runtime): Promise<Response> {
  const { logo: kept } = await company()
  if (!kept) return c.notFound()
  c.header('cache-control', forever)
  c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  return c.body(Buffer.from(kept.base64, 'base64'), 200, { 'content-type': kept.type })
}
