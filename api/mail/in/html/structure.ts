export type Attributes = ReadonlyMap<string, string>

/** What a mail program says by an element: the mail that is answered, the writer's signature. */
export type Structure = 'quote' | 'gmail-quote' | 'rest' | 'signature'

const neverShown = new Set(['head', 'title', 'style', 'script', 'template', 'noscript'])

export const isNeverShown = (name: string): boolean => neverShown.has(name)

/** By class, id or name, in lower case and without the "x_" that Outlook puts before those of others. */
const structures = new Map<string, Structure>([
  ['gmail_quote', 'gmail-quote'],
  ['gmail_quote_container', 'gmail-quote'],
  ...(
    [
      ...['yahoo_quoted', 'ymail_quoted', 'protonmail_quote', 'tutanota_quote', 'moz-cite-prefix'],
      ...['zmail_extra', 'airmail_on', 'clean_bq', 'front-blockquote', 'freshdesk_quote'],
      ...['missive_quote', 'hs_reply', 'messagereplysection', 'olk_src_body_section', 'quote'],
      ...['ms-outlook-mobile-reference-message', 'mail-editor-reference-message-container'],
      ...['mailru-quote', 'nylas-quote', 'zendesk_quote', 'gmail_attr', 'replied-message'],
    ] as const
  ).map((name) => [name, 'quote'] as const),
  ...(
    ['divrplyfwdmsg', 'appendonsend', 'stopspelling', 'zwchr', 'outlookmessageheader'] as const
  ).map((name) => [name, 'rest'] as const),
  ...(
    [
      ...['gmail_signature', 'moz-signature', 'protonmail_signature_block', 'signature'],
      ...['applemailsignature', 'ms-outlook-mobile-signature', 'ymail_android_signature'],
      ...['gmail_signature_prefix', 'tutanota_signature', 'yahoo-signature', 'mobile-signature'],
    ] as const
  ).map((name) => [name, 'signature'] as const),
])

/** Only these are taken at a bare word like "quote" or "signature": others use them for anything. */
const byIdOnly = new Set(['quote', 'signature'])

export function structureOf(name: string, attributes: Attributes): Structure | null {
  const classes = attributes.get('class')?.slice(0, longest).split(/\s+/) ?? []
  for (const each of classes) {
    const found = byIdOnly.has(each.toLowerCase()) ? null : structureNamed(each)
    if (found && !(found === 'gmail-quote' && name === 'blockquote')) return found
  }
  const byName = structureNamed(attributes.get('id')) ?? structureNamed(attributes.get('name'))
  if (byName) return byName
  if (name === 'blockquote') return isCited(attributes, classes) ? 'quote' : null
  return name === 'div' && isOutlooksBorder(attributes.get('style') ?? '') ? 'rest' : null
}

/** Attributes longer than any program writes are of no interest. */
const longest = 500

const structureNamed = (name: string | undefined): Structure | null =>
  name === undefined
    ? null
    : (structures.get(
        name
          .slice(0, longest)
          .toLowerCase()
          .replace(/^(?:x_)+/, ''),
      ) ?? null)

const isCited = (attributes: Attributes, classes: readonly string[]): boolean =>
  attributes.get('type')?.toLowerCase() === 'cite' ||
  attributes.has('cite') ||
  classes.some((each) => structureNamed(each) === 'gmail-quote')

/** Above the header of an answered mail: a line in grey or blue, and next to no padding. */
function isOutlooksBorder(style: string): boolean {
  const said = style.slice(0, longest).toLowerCase().replace(/\s/g, '')
  return /border-top:(?:solid|#|1)/.test(said) && /padding:3(?:\.0)?pt0/.test(said)
}
