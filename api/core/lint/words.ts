import type { Matrix } from '../matrix.ts'
import { error, type Finding, warning } from './finding.ts'

/** Keywords that are never looked for, or that another one always covers. */
export function keywordFindings({ keywords, rules }: Matrix): Finding[] {
  const asked = rules.flatMap(({ name, when }) =>
    (when.keyword ?? []).map((keyword) => ({ name, keyword })),
  )
  return [
    ...asked
      .filter(({ keyword }) => !keywords.includes(keyword))
      .map(({ name, keyword }) =>
        error(
          'keyword-not-looked-for',
          `rules.${name}`,
          `It waits for “${keyword}”, which is not among the keywords.`,
          'Add it to the keywords, or correct its spelling.',
        ),
      ),
    ...keywords.flatMap((keyword, index) => {
      const cover = keywords.find((other) => other !== keyword && holds(keyword, other))
      return cover
        ? [
            warning(
              'keyword-shadowed',
              `keywords.${index}`,
              `Whoever writes “${keyword}” also writes “${cover}”, which is looked for already.`,
              'Keep one of the two, unless rules treat them apart.',
            ),
          ]
        : []
    }),
  ]
}

const holds = (phrase: string, word: string): boolean => ` ${phrase} `.includes(` ${word} `)
