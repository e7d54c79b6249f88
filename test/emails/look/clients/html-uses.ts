import { Parser } from 'htmlparser2'
import { clients, type Place, type Use } from './clients.ts'
import { usesOfSheet, usesOfStyle } from './css-uses.ts'

type Readers = Place['readers']

/** All that a letter is made of, what stands in conditional comments included. */
export function usesOf(html: string, readers: Readers = clients): Use[] {
  const uses: Use[] = []
  let sheet: { media: string | undefined; text: string } | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      uses.push(...usesOfTag(name, attributes, readers))
      if (name === 'style') sheet = { media: attributes.media, text: '' }
    },
    ontext(text) {
      if (sheet) sheet.text += text
    },
    onclosetag(name) {
      if (sheet && name === 'style') {
        uses.push(...usesOfSheet(whole(sheet), readers))
        sheet = null
      }
    },
    oncomment(comment) {
      uses.push(...usesOf(forOutlook(comment), ['Outlook for Windows']))
    },
  })
  if (html) parser.end(html)
  return uses
}

function usesOfTag(name: string, attributes: Record<string, string>, readers: Readers): Use[] {
  const place = { on: name, within: [], readers }
  return [
    { ...place, what: `<${name}>`, on: null },
    ...Object.entries(attributes).flatMap(([attribute, value]) =>
      attribute === 'style' ? usesOfStyle(value, place) : [{ ...place, what: `[${attribute}]` }],
    ),
  ]
}

const whole = ({ media, text }: { media: string | undefined; text: string }): string =>
  media === undefined ? text : `@media ${media} { ${text} }`

/** The markup in a conditional comment; none where it's for everybody but Outlook. */
const forOutlook = (comment: string): string =>
  /^\[if (?!!)[^\]]*\]>(.*)<!\[endif\]$/s.exec(comment)?.[1] ?? ''
