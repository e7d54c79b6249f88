import type { HelpArticle } from '../article.ts'

/** A few sentences that stand together, word for word as in the article. */
export interface Passage {
  /** Which of the article's sections it's in, and where in that section's text. */
  section: number
  from: number
  to: number
}

/** About what is read at a glance. */
const comfortable = 320
const longest = 600

export const passagesOf = ({ sections }: HelpArticle): Passage[] =>
  sections.flatMap(({ text }, section) => spansOf(text).map((span) => ({ section, ...span })))

interface Span {
  from: number
  to: number
}

/** Paragraphs; a long one in runs of whole sentences, an endless sentence between two words. */
export function spansOf(text: string): Span[] {
  const spans: Span[] = []
  let [from, sentence, word] = [0, 0, 0]
  const end = (to: number) => {
    const span = trimmed(text, from, to)
    if (span.to > span.from) spans.push(span)
    from = to
  }
  for (let at = 0; at < text.length; at++) {
    const next = at + 1
    if (text[at] === '\n' && text[next] === '\n') end(next)
    else if (endsSentence(text, at)) {
      if (next - from > comfortable && sentence > from) end(sentence)
      sentence = next
    }
    if (next - from > longest) end([sentence, word].find((place) => place > from) ?? next)
    if (text[at] === ' ') word = next
  }
  end(text.length)
  return spans
}

const endsSentence = (text: string, at: number): boolean =>
  text[at] === '\n' ||
  '。！？'.includes(text[at] ?? ' ') ||
  ('.!?'.includes(text[at] ?? ' ') && /\s/.test(text[at + 1] ?? ' '))

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  while (start < end && isBlank(text[start])) start += 1
  while (end > start && isBlank(text[end - 1])) end -= 1
  return { from: start, to: end }
}

const isBlank = (letter: string | undefined): boolean => letter !== undefined && /\s/.test(letter)
