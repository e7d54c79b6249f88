import { sentencesIn } from './intent/sentence.ts'
import { keywordsIn } from './keywords.ts'
import { ownWords } from './own-words.ts'
import { readable } from './tokens.ts'

const longest = 160
/** More of them in a text of this length are no sentences. */
const most = 2000

/** The sentence that says a keyword, as the customer wrote it. */
export function passageWith(text: string, keyword: string): string | null {
  const sentences = sentencesIn(ownWords(readable(text)))
    .slice(0, most)
    .map(({ said }) => said)
  const found = sentences.find(
    (each) => each.length > 1 && keywordsIn(each, [keyword]).keywords.length > 0,
  )
  if (found === undefined) return null
  const said = withoutEnd(found.replaceAll(/\s+/g, ' ').trim())
  return said.length > longest ? `${said.slice(0, longest).trimEnd()}…` : said
}

function withoutEnd(sentence: string): string {
  let end = sentence.length
  while (end > 0 && '.!?'.includes(sentence[end - 1] ?? ' ')) end--
  return sentence.slice(0, end)
}
