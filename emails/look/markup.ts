/** Where a text stands; what is fitted in comes from `texts`, in order. */
const slot = '\uE000'

/** Markup, with its texts beside it: mails that differ only in those are compiled once. */
export class Markup {
  readonly source: string
  /** Escaped. */
  readonly texts: readonly string[]

  constructor(source: string, texts: readonly string[] = []) {
    this.source = source
    this.texts = texts
  }

  /** With a name in the place of each text, which survives compiling. */
  get named(): string {
    return this.source.split(slot).reduce((before, after, n) => `${before}${nameOf(n - 1)}${after}`)
  }
}

const nameOf = (n: number): string => `xslot${n}x`

/** The compiled markup in pieces: between them stand the texts with these numbers. */
export function pieces(compiled: string): { between: string[]; texts: number[] } {
  const parts = compiled.split(/xslot(\d+)x/)
  return {
    between: parts.filter((_, n) => n % 2 === 0),
    texts: parts.filter((_, n) => n % 2 === 1).map(Number),
  }
}

type Piece = string | number | Markup | null | false | readonly Markup[]

/** A template of markup in which every value is escaped. */
export function mj(strings: TemplateStringsArray, ...values: Piece[]): Markup {
  let texts: readonly string[] = []
  const source = strings.reduce((before, after, n) => {
    const made = marked(values[n - 1] ?? null, isPart(before))
    texts = texts.length === 0 ? made.texts : texts.concat(made.texts)
    return before + made.source + after
  })
  return new Markup(source, texts)
}

/** A colour, a size, a class: it belongs to the markup. Of attributes only an address is a text. */
const isPart = (before: string): boolean =>
  before.endsWith('="') ? !before.endsWith('href="') : /="[^"<>]*$/.test(before.slice(-200))

function marked(value: Piece, isInMarkup: boolean): Markup {
  if (value === null || value === false) return new Markup('')
  if (value instanceof Markup) return value
  if (typeof value === 'object') return joined(value)
  const text = String(value)
  return isInMarkup ? new Markup(escaped(text)) : plain(text)
}

function joined(parts: readonly Markup[]): Markup {
  let source = ''
  const texts: string[] = []
  for (const part of parts) {
    source += part.source
    for (const text of part.texts) texts.push(text)
  }
  return new Markup(source, texts)
}

const escaped = (text: string): string =>
  text.replace(/[&<>"'{}]/g, (character) => `&#${character.charCodeAt(0)};`)

/** Plain text as paragraphs, its line breaks kept. */
export function prose(text: string, written: (line: string) => Markup = plain): Markup[] {
  return text.split(/\n{2,}/).map((paragraph) => {
    const broken: Markup[] = []
    for (const line of paragraph.split('\n')) {
      if (broken.length > 0) broken.push(lineBreak)
      broken.push(written(line))
    }
    return mj`<p class="said" dir="auto">${broken}</p>`
  })
}

const lineBreak = new Markup('<br />')

/** A line of text with its web addresses made links. */
export function linked(text: string): Markup {
  const parts = text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,:;!?)\]}])/g)
  const made = parts.map((part, i) =>
    i % 2 === 1 ? mj`<a href="${part}" class="link">${part}</a>` : plain(part),
  )
  return mj`${made}`
}

const plain = (text: string): Markup => new Markup(slot, [escaped(text)])
