import type { Outcome } from '@caselead/core/help/figures/outcomes.ts'
import type { SearchKind } from '@caselead/core/help/figures/search-kinds.ts'

/** What the help centre saves, and what it lacks. */
export const helpFigureWords = {
  title: 'Help centre',
  tabs: 'Help centre',
  figures: 'Figures',
  articles: 'Articles',
  synonyms: 'Synonyms',
  periods: 'Period',
  period: (days: number) => `Last ${days} days`,
  asOf: (when: string, zone: string) =>
    `As of ${when}, ${zone}. The team’s own visits aren’t counted.`,
  none: 'No visits or searches in this period',
  noneHint:
    'When people search or read the help centre, you’ll see what helped and what was missing.',
  reading: 'After reading',
  readingMeans:
    'A visit is one person on one day. “No case” doesn’t mean solved: some people give up, or said it didn’t help.',
  knownMeans:
    'If people are signed in, we know about any case they open within 72 hours. We recognise others only on the same day and in the same browser, so their “No case” is less certain.',
  few: 'With fewer than 30 visits, we show counts only. Ranges like 12–21% are 95% confidence intervals.',
  known: 'Signed in',
  strangers: 'Not signed in',
  who: 'Visitors',
  article: 'Article',
  category: 'Category',
  votes: 'Yes / no',
  archived: 'No longer published',
  of: (all: number) => `of ${all}`,
  share: (percent: number, from: number, to: number) => `${percent}% (${from}–${to}%)`,
  searches: 'Searches',
  answersAre: (sureFrom: number, right: number, all: number) =>
    `Answers are shown when we’re at least ${sureFrom}% sure. Of ${all} ${all === 1 ? 'reply' : 'replies'}, ${right} said the answer was right.`,
  answersUntold: (sureFrom: number) =>
    `Answers are shown when we’re at least ${sureFrom}% sure. Nobody has told us yet whether they were right.`,
  answersLearn: (usual: number) =>
    `This limit starts at ${usual}% and adjusts once enough people have answered “Does this answer your question?”.`,
  gaps: 'What’s missing',
  gapsMean:
    'Searches with no match or where nothing was opened, and questions without an answer. Different spellings and forms of a word count together.',
  noGaps: 'Nothing missing in this period.',
  searchedFor: 'Searched for',
  people: 'People',
  cases: 'Cases afterwards',
  more: (count: number) => `and ${count} more`,
  alsoAs: (words: string) => `also: ${words}`,
  followed: 'Articles people read before opening a case',
  followedMean:
    'People read these, and opened a case within 72 hours. They may be unclear, or incomplete.',
  noFollowed: 'No article has three or more cases after it.',
  allArticles: 'Articles people read',
  categories: 'Categories',
  asCsv: 'Download as CSV',
  csvShare: ['out of', '95% from', '95% to'],
  soFar: (opened: number, since: string) =>
    `Articles have been opened ${opened === 1 ? 'once' : `${opened.toLocaleString('en-GB')} times`} since ${since}.`,
  behind: 'Visits',
  behindOf: (title: string) => `Visits to “${title}”`,
  searchesBehind: 'Searches',
  searchesFor: (words: string) => `Searches for “${words}”`,
  nothingBehind: 'Nothing here',
  nothingBehindHint: 'Try a longer period.',
  when: 'When',
  visitor: 'Visitor',
  read: 'Read',
  outcome: 'What followed',
  case: 'Case',
  words: 'Searched for',
  found: 'Found',
  answer: 'Answer shown',
  openedArticle: 'Opened',
  onlyNear: 'only close matches',
  nothing: '–',
  readers: 'What readers wrote',
  noWords: 'Nobody wrote anything in this period.',
  saidYes: 'Solved it',
  saidNo: 'Didn’t solve it',
  toArticle: 'Read the article',
  unavailable: 'Try again in a moment.',
} as const

export const outcomeWords: Record<Outcome, string> = {
  shown: 'Shown',
  opened: 'Opened',
  solved: 'Said it was solved',
  quiet: 'No case within 72 hours',
  case: 'Opened a case anyway',
  young: 'Too recent to know',
}

export const searchKindWords: Record<SearchKind, string> = {
  all: 'Searches',
  opened: 'Opened an article',
  answered: 'Saw an answer',
  nothing: 'No matching article',
  unopened: 'Opened nothing',
  unanswered: 'Question without an answer',
}

/** Words that mean the same to this team. */
export const synonymWords = {
  title: 'Synonyms',
  intro:
    'Put words that mean the same on one line, with = between them: a search for one finds the others. With =>, a search for the first also finds the second, but not the other way round.',
  example: 'For example: “invoice = bill”, or “sso => single sign-on”.',
  all: 'All languages',
  language: (name: string) => `Only ${name}`,
  save: 'Save synonyms',
  saved: 'Synonyms saved. Searches use them from now on.',
  by: (name: string, when: string) => `Last changed by ${name}, ${when}`,
  never: 'Nobody has added any yet.',
  onlyLeads: 'Leads, managers and admins can change them.',
} as const
