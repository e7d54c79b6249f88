import { defaultKeywords } from '../default-playbooks.ts'
import { once, quoted, type Word } from './words.ts'

export interface Keywords {
  keywords: string[]
  /** As the customer put them: "cancelling". */
  words: string[]
}

/** Said, in any of its usual endings, and not denied: "we will cancel", not "we won't cancel". */
export function keywordsIn(
  words: readonly Word[],
  list: readonly string[] = defaultKeywords,
): Keywords {
  const keywords: string[] = []
  const said: string[] = []
  for (const keyword of list) {
    const found = saidOf(words, keyword)
    if (found === null) continue
    keywords.push(keyword)
    said.push(found)
  }
  return { keywords: once(keywords), words: once(said) }
}

function saidOf(words: readonly Word[], keyword: string): string | null {
  const parts = partsOf(keyword)
  if (parts.length === 0) return null
  const isSaidAt = (index: number) =>
    parts.every((part, next) => isIn(words[index + next]?.text ?? '', part))
  const start = words.findIndex(({ negatedBy }, index) => negatedBy === null && isSaidAt(index))
  if (start === -1) return null
  return words
    .slice(start, start + parts.length)
    .map(quoted)
    .join(' ')
}

/** What one word of a keyword may look like in a text. */
interface Part {
  forms: ReadonlySet<string>
  /** Scripts that write words together: it may stand anywhere. */
  anywhere: string | null
}

const isIn = (text: string, { forms, anywhere }: Part): boolean =>
  forms.has(text) || (anywhere !== null && text.includes(anywhere))

const known = new Map<string, Part[]>()
const mostKnown = 1000

function partsOf(keyword: string): Part[] {
  const before = known.get(keyword)
  if (before) return before
  const spelled = keyword.normalize('NFC').toLowerCase().replaceAll('’', "'")
  const words = spelled.match(/[\p{L}\p{M}\p{N}']+/gu) ?? []
  const parts = words.map((word, index) => ({
    forms: index === words.length - 1 ? formsOf(word) : new Set([word]),
    anywhere: /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u.test(word) ? word : null,
  }))
  if (known.size >= mostKnown) known.clear()
  known.set(keyword, parts)
  return parts
}

const endings = ['', 's', 'es', 'ed', 'ing', 'er', 'ers', 'ation', 'ations']

/** The word with the endings English gives it: cancelled, cancelling, cancellation. */
function formsOf(word: string): Set<string> {
  const stems = [word, word + word.slice(-1), ...(word.endsWith('e') ? [word.slice(0, -1)] : [])]
  const forms = stems.flatMap((stem, doubled) =>
    endings.filter((ending) => doubled !== 1 || ending.length > 1).map((ending) => stem + ending),
  )
  if (word.endsWith('y')) forms.push(`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`)
  return new Set(forms)
}
