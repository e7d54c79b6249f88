import type { HelpArticle } from '@caselead/core/help/article.ts'
import type { LabelledText } from '@caselead/core/triage/category/learn-categories.ts'
import { sharedJson } from '../../setup/shared-data.ts'
import { intents, ordinaryQuestions } from '../labelled.ts'

export interface AskedOf {
  text: string
  /** Ids of the articles that answer it. */
  relevant: string[]
}

export interface Corpus {
  articles: HelpArticle[]
  questions: AskedOf[]
}

interface Faq {
  docs: { id: string; title: string; body: string }[]
  queries: AskedOf[]
}

/** Help articles and what people asked, with the right answers. */
export function faq(name: 'stackfaq' | 'covidfaq'): Corpus {
  const { docs, queries } = sharedJson<Faq>(`search/${name}.json`)
  return {
    articles: docs.map(({ id, title, body }) => article(id, title, body)),
    questions: queries.map(({ text, relevant }) => ({ text, relevant })),
  }
}

export const article = (id: string, title: string, text: string): HelpArticle => ({
  ...{ id, language: 'en', title },
  sections: [{ heading: '', anchor: '', text }],
})

const inText = 4
const mostAsked = 6

/**
 * A help centre made of questions that mean the same: of each meaning one is a title and some are the
 * text beneath; others are asked.
 */
export function madeOf(texts: readonly LabelledText[]): Corpus {
  const meanings = Map.groupBy(texts, ({ category }) => category)
  const all = [...meanings].filter(
    ([category, each]) => category !== 'none' && each.length > inText + mostAsked,
  )
  return {
    articles: all.map(([category, each]) => {
      const [title = '', ...rest] = each.map(({ text }) => text)
      return article(category, title, rest.slice(0, inText).join('\n\n'))
    }),
    questions: all.flatMap(([category, each]) =>
      each
        .slice(inText + 1, inText + 1 + mostAsked)
        .map(({ text }) => ({ text, relevant: [category] })),
    ),
  }
}

export const banking = (): Corpus => madeOf(intents())
export const ordinary = (): Corpus => madeOf(ordinaryQuestions())
