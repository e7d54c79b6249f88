export type Attributes = ReadonlyMap<string, string>

const neverShown = new Set(['head', 'title', 'style', 'script', 'template', 'noscript'])

export const isNeverShown = (name: string): boolean => neverShown.has(name)

/** What mail programs put around quoted mail and signatures. */
const classes = new Set([
  'gmail_quote',
  'gmail_signature',
  'yahoo_quoted',
  'protonmail_quote',
  'moz-cite-prefix',
  'moz-signature',
])

export function isQuoteOrSignature(name: string, attributes: Attributes): boolean {
  if (name === 'blockquote' && attributes.get('type')?.toLowerCase() === 'cite') return true
  const given = attributes.get('class') ?? ''
  return given.split(/\s+/).some((each) => classes.has(each))
}
