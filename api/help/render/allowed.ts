/** Elements that are let through; of their attributes only what `attributesOf` knows. */
export const inline = new Set(
  'a abbr b br cite code del dfn em i ins kbd mark q s samp small strong sub sup u var'.split(' '),
)

export const blocks = new Set(
  'aside blockquote dd details div dl dt figcaption figure hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Dropped with everything in them: none of it is text for people. */
export const gone = new Set(
  'applet audio base canvas embed frame frameset head link math meta noscript object param script select style svg template title'.split(
    ' ',
  ),
)

export const empty = new Set(['br', 'hr', 'img'])

const classes =
  /^(?:callout (?:note|tip|warning|danger)|steps|footnote-ref|footnotes|footnotes-list|footnote-item|footnote-backref|footnotes-sep)$/

/** The attributes an element keeps, in order. */
export function attributesOf(
  name: string,
  given: Readonly<Record<string, string>>,
): [name: string, value: string][] {
  const kept: [string, string][] = []
  const keep = (attribute: string, fits: RegExp) => {
    const value = given[attribute]
    if (value !== undefined && fits.test(value)) kept.push([attribute, value])
  }
  keep('class', classes)
  if (name === 'ol') keep('start', /^\d{1,6}$/)
  if (name === 'abbr' || name === 'a') keep('title', /^.{1,300}$/)
  if (name === 'details') keep('open', /^(?:open)?$/)
  if (name === 'td' || name === 'th') {
    keep('colspan', /^\d{1,2}$/)
    keep('rowspan', /^\d{1,2}$/)
    const align = /^text-align:\s?(center|right)$/.exec(given.style ?? '') ?? []
    if (align[1]) kept.push(['class', align[1]])
  }
  return kept
}
