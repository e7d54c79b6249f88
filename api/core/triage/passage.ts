import { keywordsIn } from './keywords.ts'
import { readable, wordsOf } from './words.ts'

const longest = 160

/** The sentence in which a keyword is said and not denied, as the customer wrote it. */
export function passageWith(text: string, keyword: string): string | null {
  const sentences = readable(text).split(/(?<=[.!?])\s+|\n+/)
  const found = sentences.find((each) => keywordsIn(wordsOf(each), [keyword]).keywords.length > 0)
  if (found === undefined) return null
  const said = found
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]+$/, '')
  return said.length > longest ? `${said.slice(0, longest).trimEnd()}…` : said
}
