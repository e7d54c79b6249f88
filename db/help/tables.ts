import type { Plan } from '@caselead/core/base/vocabulary.ts'
import type { HelpSection } from '@caselead/core/help/article.ts'
import type { HelpReaders } from '@caselead/core/help/readers.ts'
import type { Generated } from 'kysely'
import type { Json, OptionalTime, Time } from '../columns.ts'

export interface HelpTables {
  help_categories: {
    id: Generated<number>
    slug: string
    icon: string | null
    position: Generated<number>
    /** By language. */
    names: Json<Record<string, CategoryName>>
  }
  help_articles: {
    id: Generated<number>
    category_id: number
    /** The language that's shown if another has no text. */
    language: string
    readers: Generated<HelpReaders>
    plans: Generated<Plan[]>
    position: Generated<number>
    /** Slugs of other articles, chosen by its author. */
    related: Generated<string[]>
    owner_id: string | null
    review_by: OptionalTime
    /** `files` if it came from a folder and is only changed there. */
    source: Generated<'desk' | 'files'>
    created_at: Time
    /** When somebody last changed it on the desk; null if it is as it was imported. */
    changed_at: OptionalTime
    /** Counts changes of what is said here about all its texts, so that none undoes another unseen. */
    revision: Generated<number>
    /** The case it was written from. */
    case_id: Generated<number | null>
  }
  /** An article in one language, as it's read now. */
  help_texts: {
    id: Generated<number>
    article_id: number
    language: string
    slug: string
    title: string
    about: Generated<string>
    state: Generated<TextState>
    /** The version that is read; null before the first is published. */
    version_id: number | null
    updated_at: Time
    /** Its file in the folder it came from. */
    path: string | null
  }
  help_versions: {
    id: Generated<number>
    text_id: number
    number: number
    title: string
    about: Generated<string>
    markdown: string
    /** The file it came from, unchanged. */
    source: string | null
    html: string
    contents: Json<ContentsEntry[]>
    /** Its plain text, for the search. */
    sections: Json<HelpSection[]>
    author: string | null
    at: Time
  }
  /** Every slug a text has or had. */
  help_slugs: { slug: string; text_id: number }
  /** Images of articles: their content is in the store, under its hash. */
  help_files: {
    sha256: string
    type: string
    size: number
    width: number | null
    height: number | null
    is_imported: Generated<boolean>
    created_at: Time
  }
  /** The images a version shows, or links to. */
  help_version_images: { sha256: string; version_id: number }
  /** Which owner was reminded to review which article, by which date: the first time, or again. */
  help_review_reminders: {
    article_id: number
    owner_id: string
    review_by: Time
    number: number
    at: Time
  }
  help_votes: {
    text_id: number
    /** One vote each. */
    key: string
    version_id: number
    solved: boolean
    why: string | null
    at: Time
  }
}

export type TextState = 'draft' | 'published' | 'archived'

export interface CategoryName {
  title: string
  about: string
}

/** A heading of an article. */
export interface ContentsEntry {
  id: string
  text: string
  /** 2 to 6, as in h2. */
  depth: number
}
