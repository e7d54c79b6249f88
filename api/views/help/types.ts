import type { HelpReaders } from '@caselead/core/help/readers.ts'
import type { ContentsEntry } from '@caselead/db/help/tables.ts'

export interface HelpLanguage {
  code: string
  /** What it calls itself. */
  name: string
}

export interface HelpLink {
  slug: string
  title: string
}

export interface HelpHome {
  /** Languages there are articles in; the commonest first. */
  languages: HelpLanguage[]
  /** The one this answer is in. */
  language: string
  /** Those with an article this visitor may read. */
  categories: HelpTopic[]
}

export interface HelpTopic extends HelpLink {
  about: string
  /** One of our icons, or null. */
  icon: string | null
  /** How many articles it has. */
  count: number
  /** The first of them. */
  articles: HelpLink[]
}

export interface HelpListed extends HelpLink {
  about: string
  updatedAt: number
}

export interface HelpCategoryView extends HelpLink {
  about: string
  icon: string | null
  language: string
  languages: HelpLanguage[]
  articles: HelpListed[]
}

export interface HelpArticleView extends HelpListed {
  /** What the article says, ready to be shown. */
  html: string
  contents: ContentsEntry[]
  /** Who wrote it; null where nobody is named. */
  by: string | null
  category: HelpLink
  language: string
  /** The same article in other languages. */
  translations: { language: string; name: string; slug: string }[]
  related: HelpLink[]
  readers: HelpReaders
}

/** The article has another slug now. */
export interface HelpMoved {
  movedTo: string
}

export interface HelpMarkdown extends HelpListed {
  markdown: string
  language: string
}

export interface HelpPublic extends HelpListed {
  category: string
  language: string
}

export interface HelpFound {
  /** The passage that answers, word for word; null where none surely does. */
  answer: HelpAnswer | null
  articles: HelpResult[]
  /** None of the articles has most of what was asked for. */
  nearOnly: boolean
}

export interface HelpAnswer extends HelpLink {
  passage: string
  /** What it stands under; empty above the first heading. */
  heading: string
  /** Where on the page that is; empty at its top. */
  anchor: string
}

export interface HelpResult extends HelpLink {
  category: string
  language: string
  snippet: { text: string; marked: boolean }[]
  anchor: string
}
