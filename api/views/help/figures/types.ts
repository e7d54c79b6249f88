import type { Gap } from '@caselead/core/help/figures/gaps.ts'
import type { Outcomes } from '@caselead/core/help/figures/outcomes.ts'
import type { SearchCounts } from '@caselead/core/help/figures/search-kinds.ts'
import type { Share } from '@caselead/core/statistics/wilson.ts'
import type { SearchRow } from '@caselead/db/help/use/searches.ts'
import type { Paging } from '../../types/paging.ts'

export interface HelpFigures {
  days: number
  /** When these figures begin, and when they were read. */
  since: number
  asOf: number
  /** Of people who were signed in; a case within 72 hours is known of them. */
  known: Outcomes
  /** Of the others we only know of a case they opened the same day, with the same browser. */
  strangers: Outcomes
  searches: SearchCounts
  categories: CategoryFigures[]
  /** Those read most. */
  articles: ArticleFigures[]
  /** Of those, articles people read before opening a case. */
  followed: ArticleFigures[]
  gaps: HelpGap[]
  /** How often articles have been opened since counting began. */
  soFar: { opened: number; since: string | null }
  answers: AnswerFigures
}

export interface CategoryFigures extends Outcomes {
  id: number
  title: string
}

export interface ArticleFigures extends Outcomes {
  id: number
  title: string
  slug: string
  /** It can be read now. */
  isPublished: boolean
  yes: number
  no: number
}

export interface HelpGap extends Omit<Gap, 'cases'> {
  people: number
  /** The first of them. */
  cases: string[]
  caseCount: number
}

export interface AnswerFigures {
  /** Answers are shown from this confidence on, from 0 to 1. */
  sureFrom: number
  /** What it was before anybody said anything. */
  usual: number
  /** Answers that sure that people said were right, of all they said something of. */
  right: Share
}

export interface ArticleReaders {
  days: number
  article: ArticleFigures
  /** What readers wrote with their votes. */
  words: { at: number; solved: boolean; why: string }[]
}

export interface HelpVisits {
  rows: HelpVisit[]
  paging: Paging
  /** The article or category the list is about. */
  title: string | null
}

export interface HelpVisit {
  id: number
  at: number
  signedIn: boolean
  opened: boolean
  solved: boolean
  isOld: boolean
  case: string | null
  articles: string[]
}

export interface HelpSearches {
  rows: HelpSearch[]
  paging: Paging
  /** The words of the gap the list is about. */
  gap: string | null
}

export interface HelpSearch
  extends Pick<SearchRow, 'id' | 'at' | 'words' | 'language' | 'found' | 'near'> {
  signedIn: boolean
  answer: string | null
  opened: string | null
  case: string | null
}
