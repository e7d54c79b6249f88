import { type Signs, signsOf } from '@caselead/core/help/answer/signs.ts'
import type { HelpArticle } from '@caselead/core/help/article.ts'
import type { HelpIndex } from '@caselead/core/help/index/help-index.ts'
import { searchArticles } from '@caselead/core/help/search/search.ts'
import type { AskedOf, Corpus } from './corpora.ts'
import { indexOf } from './quality.ts'

/** A question put to a help centre, and what spoke for the first article found. */
export interface Example {
  signs: Signs | null
  isRight: boolean
  kind: 'answered here' | 'article taken out' | 'asked elsewhere'
}

/** Every question with its article there, with its article taken out, and questions of other help centres. */
export function examplesOf(corpus: Corpus, elsewhere: readonly AskedOf[]): Example[] {
  const index = indexOf(corpus)
  const byId = new Map(corpus.articles.map((article) => [article.id, article]))
  return [
    ...corpus.questions.map(({ text, relevant }) => ({
      ...askedOf(index, text, relevant),
      kind: 'answered here' as const,
    })),
    ...corpus.questions.map((question) => withoutItsArticle(index, question, byId)),
    ...elsewhere.map(({ text }) => ({
      ...askedOf(index, text, []),
      kind: 'asked elsewhere' as const,
    })),
  ]
}

function askedOf(
  index: HelpIndex,
  text: string,
  relevant: readonly string[],
): Pick<Example, 'signs' | 'isRight'> {
  const results = searchArticles(index, text, { language: 'en' })
  return { signs: signsOf(results), isRight: relevant.includes(results.hits[0]?.article.id ?? '') }
}

function withoutItsArticle(
  index: HelpIndex,
  { text, relevant }: AskedOf,
  byId: ReadonlyMap<string, HelpArticle>,
): Example {
  for (const id of relevant) index.remove(id)
  const { signs } = askedOf(index, text, [])
  for (const id of relevant) {
    const article = byId.get(id)
    if (article) index.add(article)
  }
  return { signs, isRight: false, kind: 'article taken out' }
}
