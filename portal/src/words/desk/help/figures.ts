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
  none: 'Nothing counted yet',
  noneHint:
    'Once people search or read the help centre, you’ll see here what helped them and what was missing.',
  reading: 'After reading',
  readingMeans:
    'A visit is one person on one day. “Solved it” and “No case” are told apart and never added up: some people who say nothing have given up.',
  knownMeans:
    'For people who are signed in, we know about any case within 72 hours. Others we recognize only for the rest of the day, and only in the same browser, so for them “No case” is less certain.',
  few: 'Under 30 visits, we show counts and no percentages. A range, as in 12–21%, is where the true share probably lies (95%).',
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
    `Answers are shown when we’re at least ${sureFrom}% sure. ${right} of ${all} people who told us said yes, it answered their question.`,
  answersUntold: (sureFrom: number) =>
    `Answers are shown when we’re at least ${sureFrom}% sure. Nobody has told us yet whether they were right.`,
  answersLearn: (usual: number) =>
    `It starts at ${usual}% and moves once enough people have answered “Does this answer your question?”.`,
  gaps: 'What’s missing',
  gapsMean:
    'Searches that found nothing, that nobody opened a result of, or questions without an answer. Different spellings and forms of the same words are counted together.',
  noGaps: 'No search came up empty in this period.',
  searchedFor: 'Searched for',
  people: 'People',
  cases: 'Cases afterwards',
  more: (count: number) => `and ${count} more`,
  alsoAs: (words: string) => `also: ${words}`,
  followed: 'Articles that cases keep following',
  followedMean:
    'People read these, and opened a case within 72 hours. They may be unclear, or incomplete.',
  noFollowed: 'No article was followed by three or more cases.',
  allArticles: 'Articles people read',
  categories: 'Categories',
  asCsv: 'Download as CSV',
  csvShare: ['of', 'from', 'to'],
  soFar: (opened: string, since: string) => `Articles opened since ${since}: ${opened}.`,
  behind: 'Visits',
  behindOf: (title: string) => `Visits to “${title}”`,
  searchesBehind: 'Searches',
  searchesFor: (words: string) => `Searches for “${words}”`,
  nothingBehind: 'Nothing here',
  nothingBehindHint: 'No visit or search fits, in this period.',
  when: 'When',
  visitor: 'Visitor',
  read: 'Read',
  outcome: 'What followed',
  case: 'Case',
  words: 'Searched for',
  found: 'Found',
  answer: 'Answer shown',
  openedArticle: 'Opened',
  onlyNear: 'only near',
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
  solved: 'Said “solved it”',
  quiet: 'No case within 72 hours',
  case: 'A case anyway',
  young: 'Too recent to know',
}

export const searchKindWords: Record<SearchKind, string> = {
  all: 'Searches',
  opened: 'Opened an article',
  answered: 'Saw an answer',
  nothing: 'Found nothing that fits',
  unopened: 'Opened nothing',
  unanswered: 'Question without an answer',
}

/** Words that mean the same to this team. */
export const synonymWords = {
  title: 'Synonyms',
  intro:
    'Words on one line mean the same to the search, whichever of them somebody types. Use = between them, or => if only the first should also find the second.',
  example: 'For example: “invoice = bill”, or “sso => single sign-on”.',
  all: 'All languages',
  language: (name: string) => `Only ${name}`,
  save: 'Save synonyms',
  saved: 'Synonyms saved. Searches use them from now on.',
  by: (name: string, when: string) => `Last changed by ${name}, ${when}`,
  never: 'Nobody has added any yet.',
  onlyLeads: 'Leads, managers and admins can change them.',
} as const
