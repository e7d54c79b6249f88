import type { APIRoute } from 'astro'
import { attempt } from '../../../forms/attempt.ts'

// A mail brings its own styles; nothing of it may run or ask for anything else. It has our origin, so
// that the page around it can measure it: without scripts it makes no use of that.
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox allow-same-origin',
].join('; ')

export const GET: APIRoute = async ({ locals, params, url }) => {
  const found = await attempt(() => locals.api.mailbox.mail({ id: params.id ?? '' }))
  if (found.refusal) return new Response('There’s no such email.', { status: 404 })
  return new Response(
    inScheme(openingLinksOutside(found.ok.html), url.searchParams.get('scheme')),
    {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    },
  )
}

const openingLinksOutside = (html: string) =>
  html.replace(/<head[^<>]*>/i, (head) => `${head}<base target="_blank">`)

/** As its reader sees it who asked their system for dark or light; as this one asks without either. */
function inScheme(html: string, scheme: string | null): string {
  if (scheme !== 'dark' && scheme !== 'light') return html
  const asked = scheme === 'dark' ? 'all' : 'not all'
  return html
    .replaceAll('(prefers-color-scheme: dark)', asked)
    .replaceAll('color-scheme: light dark', `color-scheme: ${scheme}`)
}
