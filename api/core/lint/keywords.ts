import type { Matrix } from '../matrix/matrix.ts'
import { error, type Finding, warning } from './finding.ts'
import { ruleFindingWords } from './words/rules.ts'

/** Keywords that are never looked for, or that another one always covers. */
export function keywordFindings({ keywords, rules }: Matrix): Finding[] {
  const known = new Set(keywords)
  const asked = rules.flatMap(({ name, when }) =>
    (when.keyword ?? []).map((keyword) => ({ name, keyword })),
  )
  return [
    ...asked
      .filter(({ keyword }) => !known.has(keyword))
      .map(({ name, keyword }) =>
        error(
          'keyword-not-looked-for',
          `rules.${name}`,
          ruleFindingWords.keywordNotLookedFor(keyword),
        ),
      ),
    ...keywords.flatMap((keyword, index) => {
      const cover = coverOf(keyword, known)
      return cover
        ? [
            warning(
              'keyword-shadowed',
              `keywords.${index}`,
              ruleFindingWords.keywordShadowed(keyword, cover),
            ),
          ]
        : []
    }),
  ]
}

/** Another keyword that stands in this one, word by word. */
function coverOf(keyword: string, known: ReadonlySet<string>): string | undefined {
  const words = keyword.split(' ')
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + mostWords); to++) {
      const part = words.slice(from, to).join(' ')
      if (part !== keyword && known.has(part)) return part
    }
  }
  return undefined
}

/** A keyword of more is nobody's. */
const mostWords = 12
