/** Text that is already markup; anything else put into `mj` is escaped. */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Piece = string | number | Markup | null | false | readonly Markup[]

/** A template of markup in which every value is escaped. */
export function mj(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(String.raw({ raw: strings.map((s) => s) }, ...pieces.map(source)))
}

function source(piece: Piece): string {
  if (piece === null || piece === false) return ''
  if (piece instanceof Markup) return piece.source
  if (typeof piece === 'object') return piece.map((part) => part.source).join('')
  return String(piece).replace(/[&<>"'{}]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Plain text as paragraphs, its line breaks kept. */
export function prose(text: string, written: (line: string) => Markup = plain): Markup[] {
  return text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n').map(written)
    const broken = new Markup(lines.map((one) => one.source).join('<br />'))
    return mj`<p class="said" dir="auto">${broken}</p>`
  })
}

/** A line of text with its web addresses made links. */
export function linked(text: string): Markup {
  const parts = text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,:;!?)\]}])/g)
  const made = parts.map((part, i) =>
    i % 2 === 1 ? mj`<a href="${part}" class="link">${part}</a>` : plain(part),
  )
  return mj`${made}`
}

const plain = (text: string): Markup => new Markup(source(text))
