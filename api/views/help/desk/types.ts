import type { Instant } from '@caselead/core/base/instant.ts'
import type { Plan } from '@caselead/core/base/vocabulary.ts'
import type { HelpReaders } from '@caselead/core/help/readers.ts'
import type { TextState } from '@caselead/db/help/tables.ts'
import type { Comparison } from '../../../help/write/compare.ts'
import type { Problem } from '../../../help/write/problems.ts'
import type { Paging } from '../../types/paging.ts'
import type { HelpLanguage, HelpLink } from '../types.ts'

/** An article in the list on the desk. */
export interface ArticleRow {
  id: number
  title: string
  category: string
  /** Its texts, the main language first. */
  texts: ArticleTextRow[]
  readers: HelpReaders
  plans: Plan[]
  /** Who looks after it. */
  owner: string | null
  reviewBy: Instant | null
  /** When its owner was last reminded of that date. */
  remindedAt: Instant | null
  /** It should be looked at again. */
  isStale: boolean
  /** When its newest version was saved. */
  changedAt: Instant
}

export interface ArticleTextRow {
  language: string
  state: TextState
  /** A version that's newer than the one that's read. */
  isAhead: boolean
}

export interface ArticleList {
  articles: ArticleRow[]
  paging: Paging
  /** Every language articles are written in. */
  languages: HelpLanguage[]
}

/** An article as its writer sees it, in one language. */
export interface ArticleToWrite {
  id: number
  language: string
  languages: HelpLanguage[]
  revision: number
  /** Of its newest version; 0 if it has no text in this language. */
  version: number
  title: string
  about: string
  slug: string
  markdown: string
  /** Null if it has no text in this language. */
  state: TextState | null
  /** It's newer than what customers read. */
  isAhead: boolean
  author: string | null
  savedAt: Instant | null
  category: string
  readers: HelpReaders
  plans: Plan[]
  owner: string
  /** "2027-03-31"; empty without a date. */
  reviewBy: string
  order: number
  related: string[]
  /** Some of it is read by customers. */
  isPublic: boolean
  /** The file it was imported from. */
  file: string | null
  /** It comes from files and is changed there. */
  isFromFiles: boolean
  /** The number of the case it was written from: "C-1042". */
  from: string | null
}

/** What a writer chooses from, and may do. */
export interface ArticleChoices {
  categories: HelpLink[]
  owners: { id: string; name: string }[]
  mayPublish: boolean
}

export interface ArticlePreview {
  html: string
  problems: Problem[]
  related: HelpLink[]
}

export interface ArticleVersion {
  number: number
  title: string
  author: string | null
  at: Instant
  /** The one that's read, if its text is published. */
  isRead: boolean
}

export interface ArticleVersions {
  id: number
  language: string
  title: string
  state: TextState
  newest: number
  /** It comes from files and is changed there. */
  isFromFiles: boolean
  versions: ArticleVersion[]
  paging: Paging
}

export interface ComparedVersions {
  title: Comparison
  about: Comparison
  markdown: Comparison
}

/** What an article written from a case begins with. */
export interface ArticleFromCase {
  number: string
  title: string
  markdown: string
}

/** A text as somebody would read it. */
export interface ArticleAs {
  id: number
  language: string
  title: string
  about: string
  /** Null if they can't read it. */
  html: string | null
  state: TextState
  isAhead: boolean
}
