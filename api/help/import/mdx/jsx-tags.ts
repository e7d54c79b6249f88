/** A JSX or HTML tag in a text. */
export interface Tag {
  name: string
  attributes: Readonly<Record<string, string>>
  /** Has braces, which HTML doesn't know. */
  hasBraces: boolean
  isClosing: boolean
  isAlone: boolean
  to: number
}

const longest = 5_000

/** The tag that begins here; `unfinished` if the text ends first, null if there's no tag. */
export function tagAt(text: string, from: number): Tag | 'unfinished' | null {
  const head = /^<(\/?)([A-Za-z][\w.-]*)(?=[\s/>]|$)/.exec(text.slice(from, from + 80))
  if (!head) return null
  const [opening, slash, name = ''] = head
  const attributes: Record<string, string> = {}
  let [at, hasBraces] = [from + opening.length, false]
  while (at < text.length && at - from < longest) {
    const letter = text[at] ?? ''
    if (/\s/.test(letter)) at += 1
    else if (letter === '>' || text.startsWith('/>', at)) {
      const to = at + (letter === '>' ? 1 : 2)
      return { name, attributes, hasBraces, isClosing: slash !== '', isAlone: letter !== '>', to }
    } else if (letter === '{') {
      hasBraces = true
      at = endOfBraces(text, at)
    } else {
      const next = attributeAt(text, at)
      if (!next) return null
      attributes[next.name] = next.value
      hasBraces ||= next.hasBraces
      at = next.to
    }
  }
  return at >= text.length ? 'unfinished' : null
}

function attributeAt(text: string, at: number) {
  const [name] = /^[A-Za-z_@:][\w:.-]*/.exec(text.slice(at, at + 100)) ?? []
  if (name === undefined) return null
  const equals = at + name.length
  if (text[equals] !== '=') return { name, value: '', hasBraces: false, to: equals }
  const from = equals + 1
  const quote = text[from]
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, from + 1)
    const to = end < 0 ? text.length : end + 1
    return { name, value: text.slice(from + 1, to - 1), hasBraces: false, to }
  }
  if (quote === '{') {
    const to = endOfBraces(text, from)
    return { name, value: valueIn(text.slice(from + 1, to - 1)), hasBraces: true, to }
  }
  const [value = ''] = /^[^\s>"'{}<]*/.exec(text.slice(from, from + longest)) ?? []
  return { name, value, hasBraces: false, to: from + Math.max(1, value.length) }
}

/** The text in an expression, if it has one: `"a.png"`, `require('./a.png').default`. */
function valueIn(expression: string): string {
  const [, , value = ''] = /(["'`])([^"'`]{0,2000})\1/.exec(expression) ?? []
  return value || (/^\s*\d+\s*$/.test(expression) ? expression.trim() : '')
}

function endOfBraces(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length && at - from < longest; at++) {
    if (text[at] === '{') depth += 1
    else if (text[at] === '}') depth -= 1
    if (depth === 0) return at + 1
  }
  return text.length
}
