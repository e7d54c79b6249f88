import type { HelpArticle } from '../article.ts'
import type { Results } from '../search/search.ts'
import { type Passage, passagesOf } from '../words/passages.ts'

/** A passage of an article that an answer may rest on, word for word. */
export interface Source {
  article: HelpArticle
  /** The heading it stands under; empty above the first. */
  heading: string
  anchor: string
  text: string
}

const mostArticles = 4
/** The passage that fits best, and what follows it under the same heading. */
const inARow = 2

/** The passages of the best results, the best result's first. */
export function sourcesOf({ hits }: Results): Source[] {
  return hits.slice(0, mostArticles).flatMap(({ article, passage }) => {
    const all = passagesOf(article)
    const best = passage?.passage ?? all[0]
    if (!best) return []
    const at = all.findIndex((one) => one.section === best.section && one.from === best.from)
    return all
      .slice(at, at + inARow)
      .filter(({ section }) => section === best.section)
      .flatMap((each) => sourceIn(article, each))
  })
}

function sourceIn(article: HelpArticle, { section, from, to }: Passage): Source[] {
  const found = article.sections[section]
  if (!found) return []
  const { heading, anchor, text } = found
  return [{ article, heading, anchor, text: text.slice(from, to) }]
}
