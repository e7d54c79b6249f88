import { Refusal } from '@caselead/core/base/refusal.ts'
import type { HelpSection } from '@caselead/core/help/article.ts'
import type { ContentsEntry } from '@caselead/db/help/tables.ts'
import { renderWords } from '../words.ts'
import { ArticleWriter } from './article-writer.ts'
import { htmlOf } from './markdown.ts'
import { treeOf } from './tree.ts'

/** What Markdown becomes, once for each version. */
export interface Rendered {
  html: string
  contents: ContentsEntry[]
  sections: HelpSection[]
}

/** What an article can't know of itself. */
export interface Surroundings {
  language: string
  /** Left out of the article where its first heading says the same. */
  title: string
  /** Where a link leads; null for one that leads nowhere, whose words stay. */
  linked?: (href: string) => string | null
  /** An image we keep; null for any other, which is linked to. */
  image?: (src: string) => KeptImage | null
}

export interface KeptImage {
  src: string
  width: number | null
  height: number | null
}

/** Characters of an article; reading one takes a second at most, whatever's in it. */
export const longestArticle = 200_000

export function renderArticle(markdown: string, surroundings: Surroundings): Rendered {
  if (markdown.length > longestArticle) {
    throw new Refusal('too_large', renderWords.tooLong(longestArticle))
  }
  const writer = new ArticleWriter(surroundings)
  writer.write(treeOf(htmlOf(markdown)))
  return writer.rendered()
}
