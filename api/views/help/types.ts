import type { HelpReaders } from '@caselead/core/help/readers.ts'
import type { ContentsEntry } from '@caselead/db/help/tables.ts'

export interface HelpLanguage {
  code: string
  /** Its name in that language. */
  name: string
}

export interface HelpLink {
  slug: string
  title: string
}

export interface HelpHome {
  /** Languages with articles, the one with most first. */
  languages: HelpLanguage[]
  /** The one this answer is in. */
  language: string
  /** Everyone can read at least one article in this language, so it has a feed. */
  hasFeed: boolean
  /** Categories with at least one article this visitor may read. */
  categories: HelpTopic[]
}

export interface HelpTopic extends HelpLink {
  about: string
  /** The name of an icon, or null. */
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
  /** The slug of the article in its own language, or else in the first it has: the same for all translations. */
  original: string
}

export interface HelpFound {
  /** The passage that answers the question, word for word; null if none surely does. */
  answer: HelpAnswer | null
  articles: HelpResult[]
  /** No article has most of what was searched for. */
  nearOnly: boolean
  /** Whether a model may be asked to put an answer together from what was found. */
  mayPutTogether: boolean
}

/** An answer that a model put together from passages of articles. */
export interface HelpPutTogether {
  /** `silent` where the passages don't bear out an answer, `away` where none is to be had just now. */
  outcome: 'told' | 'silent' | 'away'
  /** Each with the numbers of the passages it rests on, from 1. */
  sentences: { text: string; cites: number[] }[]
  passages: HelpAnswer[]
}

export interface HelpAnswer extends HelpLink {
  passage: string
  /** The heading it's under; empty above the first one. */
  heading: string
  /** That heading's anchor on the page; empty at the top. */
  anchor: string
}

export interface HelpResult extends HelpLink {
  category: string
  language: string
  snippet: { text: string; marked: boolean }[]
  anchor: string
}
