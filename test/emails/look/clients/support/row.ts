import type { Client } from '../clients.ts'

/** What is known of something a letter is made of. */
export interface Row {
  /** Where it's from: a page of caniemail.com, or what is named in full. */
  source: string
  lackedBy: readonly Client[]
  /** Why a letter is none the worse there; null where it would be. */
  harmless: string | null
}

/** By what is used, or "what on element", which goes before it. */
export type Support = Record<string, Row>

/** What caniemail.com has no page for. */
export const old = 'HTML 4.01 and CSS 2.1, which all of them read'
export const offices = 'Word HTML, which the others ignore'
export const makers = 'Gmail’s list of supported CSS and MJML’s own tests'

export const everywhere = (source: string): Row => ({ source, lackedBy: [], harmless: null })

export const breaks = (source: string, ...lackedBy: Client[]): Row => ({
  ...{ source, lackedBy },
  harmless: null,
})

export const harmless = (source: string, why: string, ...lackedBy: Client[]): Row => ({
  ...{ source, lackedBy },
  harmless: why,
})

/** The whole row of a kind that all read. */
export const allEverywhere = (source: string, whats: readonly string[]): Support =>
  Object.fromEntries(whats.map((what) => [what, everywhere(source)]))
