import type { HelpArticle } from '../article.ts'
import { type MarkedText, markedText } from '../search/marks.ts'
import type { Results } from '../search/search.ts'
import { passagesOf } from '../words/passages.ts'
import { confidenceOf } from './confidence.ts'
import { signsOf } from './signs.ts'

/** A passage that answers a question, word for word as it stands in its article. */
export interface Answer {
  article: HelpArticle
  /** The heading it stands under; empty above the first. */
  heading: string
  anchor: string
  text: string
  /** The same text, with what was asked for marked. */
  parts: MarkedText[]
  /** How likely it is, from 0 to 1, that its article answers the question. */
  confidence: number
}

/** From this confidence on an answer is given: below it, silence is more honest. */
export const sureFrom = 0.54

/** The passage that answers, or null: nothing is said that isn't in an article. */
export function answerFrom(results: Results, from = sureFrom): Answer | null {
  const signs = signsOf(results)
  const first = results.hits[0]
  if (!signs || !first) return null
  const confidence = confidenceOf(signs)
  const passage = first.passage?.passage ?? passagesOf(first.article)[0]
  const section = passage && first.article.sections[passage.section]
  if (confidence < from || !section) return null
  const text = section.text.slice(passage.from, passage.to)
  return {
    ...{ article: first.article, heading: section.heading, anchor: section.anchor, text },
    parts: markedText(text, first.article.language, results.wants),
    confidence,
  }
}
