/** Of a company's name, words that tell nobody which company it is. */
const common = new Set(
  'the and of for ltd limited gmbh inc llc plc corp corporation company group holding holdings ag sa se kg bv co'.split(
    ' ',
  ),
)

const word = /\p{L}[\p{L}\p{M}'’]*/gu
const shortestPart = 3

export interface Names {
  people: readonly string[]
  companies: readonly string[]
}

/**
 * Takes names out of a text: whole ones however they're written, and each of their words where it's written
 * as a name.
 */
export function withoutNames(text: string, { people, companies }: Names): string {
  const marks = new Map<string, string>()
  for (const [names, mark] of [
    [companies, '[company]'],
    [people, '[name]'],
  ] as const) {
    for (const part of names.flatMap((name) => name.match(word) ?? [])) {
      const low = part.toLowerCase()
      if (part.length >= shortestPart && !common.has(low)) marks.set(low, mark)
    }
  }
  const found = text.replace(word, (said) => {
    const bare = said.replace(/['’]s$/u, '')
    const mark = /^\p{Lu}/u.test(bare) ? marks.get(bare.toLowerCase()) : undefined
    return mark === undefined ? said : mark + said.slice(bare.length)
  })
  return addressed(found).replace(/(\[(?:name|company)\])(?:[ ,&-]{1,3}\1){1,20}/g, '$1')
}

const titles =
  /(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Monsieur|Madame|Mme|Sr|Sra)\.?[ \t]{1,3}\p{Lu}[\p{L}\p{M}'’-]{1,40}/gu
const colleagues =
  /(?<=(?<![\p{L}])(?:colleague|boss|manager|assistant|kollegin|kollege|chef|chefin)[ \t]{1,3})\p{Lu}[\p{L}\p{M}'’-]{1,40}(?:[ \t]\p{Lu}[\p{L}\p{M}'’-]{1,40})?/giu

/** Names nobody has on record, told by what stands in front of them. */
const addressed = (text: string): string =>
  text
    .replace(titles, '[name]')
    .replace(colleagues, (name) => (/^\p{Lu}/u.test(name) ? '[name]' : name))
