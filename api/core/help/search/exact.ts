import type { Entry } from '../index/entry.ts'
import type { HelpIndex } from '../index/help-index.ts'
import { type ReadWord, readWords } from '../words/read-words.ts'
import { isSmall } from '../words/small-words.ts'
import { folded, normal } from '../words/tokens.ts'
import type { Want } from './wants.ts'

const quotes = /["“„«]([^"“”„«»]{2,100})["”“»]/g
const mostPhrases = 4
/** So many articles are read for a phrase. */
const mostRead = 200

/** Articles that have what was asked for to the letter, codes and what stands in quotation marks: how much of it. */
export function exactlyIn(
  question: string,
  language: string,
  wants: readonly Want[],
  index: HelpIndex,
): Map<number, number> {
  const phrases = [...question.slice(0, 1000).matchAll(quotes)].slice(0, mostPhrases)
  const found = [
    ...phrases.map(([, phrase = '']) => withPhrase(phrase, language, index)),
    ...wants
      .filter(isName)
      .map(({ ways }) =>
        ways.filter(({ factor }) => factor === 1).flatMap(({ term }) => term.articles),
      ),
  ]
  const shares = new Map<number, number>()
  for (const articles of found) {
    for (const each of new Set(articles))
      shares.set(each, (shares.get(each) ?? 0) + 1 / found.length)
  }
  return shares
}

/** A number alone may be anything. */
const isName = ({ isCode, word }: Want): boolean => isCode && /\p{L}/u.test(word)

function withPhrase(phrase: string, language: string, index: HelpIndex): number[] {
  const words = readWords(phrase, language)
  if (words.every((word) => isEverywhere(word, index))) return []
  const terms = words
    .map(({ stem }) => index.terms.get(stem))
    .toSorted((a, b) => (a?.articles.length ?? 0) - (b?.articles.length ?? 0))
  const [rarest] = terms
  if (!rarest) return []
  const ids = terms.flatMap((term) => (term ? [term.id] : []))
  const text = plain(phrase)
  return rarest.articles.slice(0, mostRead).filter((number) => says(index.entry(number), ids, text))
}

/** Whatever language it's asked in: "der und die" tells nothing, and every article would have to be read. */
const isEverywhere = (word: ReadWord, { languages }: HelpIndex): boolean =>
  word.isSmall || languages.some((each) => isSmall(word.word, each))

function says(entry: Entry | undefined, ids: readonly number[], text: string): boolean {
  if (!entry) return false
  const { article, passages } = entry
  if (plain(article.title).includes(text)) return true
  return passages.some(
    ({ section, from, to, terms }) =>
      ids.every((id) => terms.includes(id)) &&
      plain(article.sections[section]?.text.slice(from, to) ?? '').includes(text),
  )
}

const plain = (text: string): string => folded(normal(text)).replaceAll(/\s+/g, ' ').trim()
