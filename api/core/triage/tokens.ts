/** A word or a mark of a text, in order. */
export interface Word {
  /** In lower case: what is looked up. */
  text: string
  /** As it was written. */
  said: string
  /** Stands behind a "not" in its clause; the "not" itself. */
  negatedBy: string | null
  isMark: boolean
}

/** Links, code, faces and emoji are one word each; marks end clauses or carry tone. */
const pieces =
  /https?:\/\/\S{1,500}|`[^`\n]{0,500}`|[:;=]['-]?[)(\]D/|\\](?![\p{L}\p{N}/])|<3|\p{Extended_Pictographic}|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|\p{N}+|!+|\?+|\.{2,}|[.,;:()\n]/gu

const clauseEnd = /^[.,;:!?()\n]/

const negations = new Set([
  ...['not', 'no', 'never', 'without', 'cannot', 'nor', 'neither', 'nothing', 'nobody', 'hardly'],
  ...['dont', 'wont', 'isnt', 'cant', 'doesnt', 'didnt', 'wasnt', 'arent', 'couldnt', 'wouldnt'],
])

const reach = 3
const [atStart, atEnd] = [16_000, 4_000]

/** People write above and below what they paste: of a very long text both ends are read. */
export const readable = (text: string): string =>
  (text.length > atStart + atEnd ? `${text.slice(0, atStart)}\n${text.slice(-atEnd)}` : text)
    .normalize('NFC')
    .replaceAll(/[’‘´]/g, "'")

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let [negation, left]: [string, number] = ['', 0]
  for (const said of readable(text).match(pieces) ?? []) {
    const word = said.toLowerCase()
    if (clauseEnd.test(said)) left = 0
    const isMark = !/[\p{L}\p{N}]/u.test(said) || said.startsWith('`') || word.startsWith('http')
    words.push({ text: word, said, negatedBy: left > 0 ? negation : null, isMark })
    if (isNegation(word)) [negation, left] = [said, reach]
    else if (left > 0) left -= 1
  }
  return words
}

const isNegation = (word: string): boolean => negations.has(word) || word.endsWith("n't")

/** A word of a language: no mark, link, code or number. */
export const isSaid = ({ isMark, text }: Word): boolean => !isMark && !/^\p{N}/u.test(text)

/** As a person would quote it: "not good". */
export const quoted = ({ said, negatedBy }: Word): string =>
  (negatedBy === null ? said : `${negatedBy} ${said}`).toLowerCase()

/** In order, each once. */
export const once = (words: readonly string[]): string[] => [...new Set(words)]
