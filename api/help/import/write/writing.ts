import type { TextToCompare } from '@caselead/db/help/import.ts'
import type { ArticleToKeep } from '@caselead/db/help/write.ts'
import type { Outcome } from '../../keep/keep-text.ts'
import type { Shelf } from '../categories.ts'
import type { Note } from '../note.ts'
import type { Planned } from '../plan.ts'
import type { Made } from '../rendered.ts'

export interface Owner {
  id: string
  name: string
  email: string
}

export interface Writing {
  shelfOf: (article: Planned) => Shelf
  /** Whether the folder has a file, also one that's left out. */
  isThere: (path: string) => boolean
  /** A file that's left out and may be of the same article. */
  lacking: (article: Planned) => string | undefined
  prune: boolean
  /** The files stay the source: articles aren't changed on the desk. */
  isReadOnly: boolean
  now: number
  /** What is added to the articles' dates, versions included; null leaves them as they are. */
  shift: number | null
  team: readonly Owner[]
  notes: Note[]
}

/** An article as its files say. */
export interface Article {
  id: number
  says: ArticleToKeep
  /** Undefined where it's new. */
  before: TextToCompare | undefined
  group: Made[]
  outcomes: Outcome[]
  hasNewTopic: boolean
}
