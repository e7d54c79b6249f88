import { passagesOf } from '../words/passages.ts'
import { type MarkedText, markedText, marksIn } from './marks.ts'
import type { Hit } from './search.ts'
import type { Want } from './wants.ts'

/** What a result shows of its article, word for word. */
export interface Snippet {
  heading: string
  anchor: string
  parts: MarkedText[]
  /** Whether something of the passage is left out before it, and after it. */
  isCut: { before: boolean; after: boolean }
}

const longest = 220
/** Seen before the first mark. */
const leadIn = 40

/** From the passage that fits best, or else the article's first; null for an article without a text. */
export function snippetOf({ article, passage }: Hit, wants: readonly Want[]): Snippet | null {
  const place = passage?.passage ?? passagesOf(article)[0]
  const section = place && article.sections[place.section]
  if (!section) return null
  const text = section.text.slice(place.from, place.to)
  const from = startOf(text, marksIn(text, article.language, wants)[0]?.from ?? 0)
  const to = endOf(text, from)
  return {
    heading: section.heading,
    anchor: section.anchor,
    parts: markedText(text.slice(from, to), article.language, wants),
    isCut: { before: from > 0, after: to < text.length },
  }
}

/** The start of the passage, unless the first mark would then be out of sight. */
const startOf = (text: string, mark: number): number =>
  mark < longest - leadIn ? 0 : text.lastIndexOf(' ', mark - leadIn) + 1

/** Between two words, so that none is cut in half. */
function endOf(text: string, from: number): number {
  if (text.length - from <= longest) return text.length
  const space = text.lastIndexOf(' ', from + longest)
  return space > from ? space : from + longest
}
