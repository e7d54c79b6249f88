import { anchorFor } from './anchors.ts'

/** Where a link may lead: never to a script, never to data. */
export function safeHref(given: string): string | null {
  const href = given.trim()
  if (href === '' || hasControls(href)) return null
  const [, scheme] = /^([^/?#:]{0,40}):/.exec(href) ?? []
  if (scheme === undefined) return href.startsWith('//') ? `https:${href}` : href
  return /^(?:https?|mailto|tel)$/i.test(scheme) ? href : null
}

const hasControls = (href: string): boolean => /[\p{Cc}\\]/u.test(href)

export const isElsewhere = (href: string): boolean => /^https?:/i.test(href)

const footnote = /^#fn(?:ref)?\d{1,6}(?::\d{1,6})?$/

/** A place in the same article, or in another, by the anchor it has here. */
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
