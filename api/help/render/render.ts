import { Refusal } from '@caselead/core/base/refusal.ts'
import type { HelpSection } from '@caselead/core/help/article.ts'
import type { ContentsEntry } from '@caselead/db/help/tables.ts'
import { renderWords } from '../words.ts'
import { ArticleWriter } from './article-writer.ts'
import { htmlOf } from './markdown.ts'
import { treeOf } from './tree.ts'

/** What Markdown is rendered to, once for each version. */
export interface Rendered {
  html: string
  contents: ContentsEntry[]
  sections: HelpSection[]
}

/** What rendering needs to know beside the Markdown. */
export interface Surroundings {
  language: string
  /** A first heading that says the same is left out. */
  title: string
  /** Where a link leads; null for one that leads nowhere, so that only its text stays. */
  linked?: (href: string) => string | null
  /** An image we keep; null for any other: on another site it's linked to, else its description stays. */
  image?: (src: string, alt: string) => KeptImage | null
}

export interface KeptImage {
  src: string
  width: number | null
  height: number | null
}

/** The most characters an article may have: rendering it is then fast enough, whatever's in it. */
export const longestArticle = 200_000

export function renderArticle(markdown: string, surroundings: Surroundings): Rendered {
  if (markdown.length > longestArticle) {
    throw new Refusal('too_large', renderWords.tooLong(longestArticle))
  }
  const writer = new ArticleWriter(surroundings)
  writer.write(treeOf(htmlOf(markdown)))
  return writer.rendered()
}
