/** Where a part of a JSON document begins, and what stands in it. */
export interface Place {
  kind: 'map' | 'list' | 'leaf'
  /** The text of a leaf that is a text. */
  text: string | null
  parts: Part[]
}

export interface Part {
  /** The name of a member; null in a list. */
  key: string | null
  /** Where the member's name or the item begins. */
  offset: number
  value: Place
}

/**
 * The places of a document that `JSON.parse` has taken already: one look at each character, and as deep as
 * the document is.
 */
export function placesIn(json: string): Place {
  let at = 0

  const blank = /[\s]/
  const skipBlank = () => {
    while (at < json.length && blank.test(json[at] as string)) at++
  }

  /** Past a text in quotes; answers it as it stands there. */
  const quoted = (): string => {
    const from = at++
    while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1
    return json.slice(from, ++at)
  }

  const leaf = (text: string | null): Place => ({ kind: 'leaf', text, parts: [] })

  const value = (): Place => {
    if (json[at] === '{') return within('map', '}')
    if (json[at] === '[') return within('list', ']')
    if (json[at] === '"') return leaf(JSON.parse(quoted()) as string)
    while (at < json.length && !/[\s,\]}]/.test(json[at] as string)) at++
    return leaf(null)
  }

  const within = (kind: 'map' | 'list', end: string): Place => {
    const parts: Part[] = []
    at++
    for (skipBlank(); json[at] !== end; skipBlank()) {
      const offset = at
      const key = kind === 'map' ? (JSON.parse(quoted()) as string) : null
      if (kind === 'map') {
        skipBlank()
        at++
        skipBlank()
      }
      parts.push({ key, offset, value: value() })
      skipBlank()
      if (json[at] === ',') at++
    }
    at++
    return { kind, text: null, parts }
  }

  skipBlank()
  return value()
}

/** Which line an offset stands on, the first being 1. */
export function linesOf(text: string): (offset: number) => number {
  const begins = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) begins.push(at + 1)
  return (offset) => {
    let [low, high] = [0, begins.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((begins[middle] as number) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
