import { anchorFor } from './anchors.ts'

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Where a link may lead, as a browser reads it: never to a script, never to data. */
export function safeHref(given: string): string | null {
  const href = given.trim().replace(/^\/\/(?=[^/])/, 'https://')
  if (href === '' || /[\p{Cc}\\]/u.test(href) || !URL.canParse(href, own)) return null
  return schemes.has(new URL(href, own).protocol) ? href : null
}

const own = 'https://help.example'

export const isElsewhere = (href: string): boolean => /^https?:/i.test(href)

const footnote = /^#fn(?:ref)?\d{1,6}(?::\d{1,6})?$/

/** A link to a heading, with the anchor that heading has here. */
export function anchored(href: string): string {
  const hash = href.indexOf('#')
  if (hash < 0 || footnote.test(href)) return href
  const name = href.slice(hash + 1)
  return name === '' ? href.slice(0, hash) : `${href.slice(0, hash)}#${anchorFor(decoded(name))}`
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const footnoteId = (id: string | undefined): string | null =>
  id !== undefined && footnote.test(`#${id}`) ? id : null
