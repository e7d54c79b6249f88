import { keywordsIn } from './keywords.ts'
import { readable, wordsOf } from './words.ts'

const longest = 160

/** The sentence in which a keyword is said and not denied, as the customer wrote it. */
export function passageWith(text: string, keyword: string): string | null {
  const sentences = readable(text).split(/(?<=[.!?])\s+|\n+/)
  const found = sentences.find((each) => keywordsIn(wordsOf(each), [keyword]).keywords.length > 0)
  if (found === undefined) return null
  const said = withoutEnd(found.replaceAll(/\s+/g, ' ').trim())
  return said.length > longest ? `${said.slice(0, longest).trimEnd()}…` : said
}

function withoutEnd(sentence: string): string {
  let end = sentence.length
  while (end > 0 && '.!?'.includes(sentence[end - 1] ?? ' ')) end--
  return sentence.slice(0, end)
}
