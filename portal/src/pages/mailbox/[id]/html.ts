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

export const GET: APIRoute = async ({ locals, params }) => {
  const found = await attempt(() => locals.api.mailbox.mail({ id: params.id ?? '' }))
  if (found.refusal) return new Response('There’s no such email.', { status: 404 })
  return new Response(openingLinksOutside(found.ok.html), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  })
}

const openingLinksOutside = (html: string) =>
  html.replace(/<head[^<>]*>/i, (head) => `${head}<base target="_blank">`)
