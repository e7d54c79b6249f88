import { helpReaderLabels, planNames } from '@caselead/core/base/labels.ts'
import type { Plan } from '@caselead/core/base/vocabulary.ts'
import type { HelpReaders } from '@caselead/core/help/readers.ts'

/** What a text is, as the team reads it. */
export const articleStates = {
  draft: 'Draft',
  published: 'Published',
  archived: 'Archived',
} as const

export const readersInWords = (readers: HelpReaders, plans: readonly Plan[]): string =>
  readers === 'plan'
    ? plans.map((plan) => planNames[plan]).join(', ')
    : helpReaderLabels[readers].name

/** The list of articles. */
export const articleList = {
  title: 'Help centre',
  caption: 'Articles by category',
  add: 'New article',
  asCustomers: 'As customers see it',
  search: 'Search titles',
  views: 'Which articles',
  show: {
    all: 'All',
    drafts: 'Drafts',
    mine: 'Mine',
    stale: 'To review',
    archived: 'Archived',
  },
  explained: {
    all: '',
    drafts: 'Articles and changes that haven’t been published yet.',
    mine: 'Articles you own.',
    stale: 'Published articles past their review date or, without one, unchanged for a year.',
    archived: 'Customers can’t find or read these until they’re published again.',
  },
  languages: 'Languages',
  everyLanguage: 'All languages',
  article: 'Article',
  category: 'Category',
  state: 'Status',
  readers: 'Readers',
  owner: 'Owner',
  review: 'Review by',
  reminded: (day: string) => `Owner reminded ${day}`,
  changed: 'Changed',
  ahead: 'Published, with unpublished changes',
  stale: 'Review due',
  nobody: 'Nobody',
  none: 'No articles yet',
  noneHint: 'Write the first one, or import a folder of Markdown.',
  noneHere: 'No articles here',
  noneHereHint: 'Try another view, language or search.',
} as const

/** The editor. */
export const editor = {
  new: 'New article',
  untitled: 'Untitled',
  crumb: 'Help centre',
  saveDraft: 'Save draft',
  publish: 'Publish',
  publishChanges: 'Publish changes',
  publishAnyway: 'Publish anyway',
  archive: 'Archive',
  preview: 'Preview',
  versions: 'Versions',
  asReader: 'See it as a customer',
  open: 'Open the published article',
  notYet: 'Not saved yet',
  version: (number: number) => `Version ${number}`,
  by: (who: string, when: string) => `saved by ${who}, ${when}`,
  byNobody: (when: string) => `saved ${when}`,
  ahead: 'Customers still see an earlier version',
  waits: 'Only leads, managers and admins can publish',
  text: 'Text',
  title: 'Title',
  about: 'Summary',
  aboutHint: 'Shown in lists and by search engines.',
  markdown: 'Text, in Markdown',
  markdownHint: 'Paste or drop an image to add it. Headings begin with ##.',
  see: 'As customers see it',
  nothing: 'Nothing to show yet.',
  outdated: 'The preview couldn’t be refreshed. Your text is still here.',
  checks: 'Checks',
  checksFine: 'Links, images and headings are in order.',
  line: (line: number) => `Line ${line}`,
  side: 'Checks and settings',
  where: 'Category and address',
  slug: 'Address',
  slugHint: (origin: string) =>
    `The end of ${origin}/help/articles/… Leave it empty to use the title. Old addresses redirect here.`,
  category: 'Category',
  chooseCategory: 'Choose…',
  newCategory: 'Or a new category',
  order: 'Position in the category',
  orderHint: 'Smaller numbers come first.',
  who: 'Who can read it',
  plans: 'Plans',
  keeping: 'Owner and review',
  owner: 'Owner',
  nobody: 'Nobody',
  reviewBy: 'Review by',
  language: 'Language',
  languageHint: 'A code, like en or pt-BR.',
  translations: 'Languages',
  addLanguage: 'Add a language',
  go: 'Go',
  languageExample: 'de',
  related: 'Related articles',
  noneRelated: 'None chosen, so readers see similar articles.',
  remove: (title: string) => `Remove “${title}”`,
  find: 'Find an article',
  findGo: 'Find',
  relate: 'Add as related',
  link: 'Link',
  relateTo: (title: string) => `Add “${title}” as related`,
  linkTo: (title: string) => `Link to “${title}”`,
  nothingFound: 'No published article matches.',
  locked:
    'Customers can read this article, so only leads, managers and admins can change its settings or publish. You can edit the text and save a draft.',
  fromFiles: (path: string) =>
    `This article comes from the file ${path}. Change it there and import it again.`,
  fromFilesOnly: 'This article comes from files. Change them and import them again.',
  fromCase: 'Written from',
  read: (number: string) =>
    `We started this from ${number} and replaced the names, numbers and addresses we recognised, as in [name]. We may have missed some: read every line before it’s published.`,
  uploading: 'Uploading the image…',
  notUploaded: 'The image couldn’t be uploaded. Add it again.',
  unsaved: 'We’ve restored what you typed before you left. It isn’t saved yet.',
} as const

/** What a form of the editor has done. */
export const articleDone: Record<string, string> = {
  save: 'Saved.',
  publish: 'Published. Its readers can see it now.',
  archive: 'Archived. Customers can’t find it until it’s published again.',
  restore: 'Restored as a new version.',
}

/** Somebody else saved meanwhile. */
export const meanwhile = {
  saved: (who: string | null) =>
    `${who ?? 'Somebody'} saved this article while you were writing. Compare both below, then save yours or keep theirs.`,
  title: 'This article changed while you were writing',
  legend: 'Crossed out: only in the saved version. Underlined: only in yours.',
  legendOf: 'Crossed out: only in the older version. Underlined: only in the newer.',
  whole: 'Their whole text',
  yours: 'Yours is in the form below. If you save it, theirs stays in Versions.',
  yourSettings: 'The form below has your settings. If you save it, they replace theirs.',
  none: 'None',
  ofTitle: 'Made of the title',
  keepTheirs: 'Keep theirs and discard mine',
} as const

/** How two texts differ. */
export const difference = {
  same: 'No differences.',
  leftOut: 'Unchanged lines hidden',
  cut: 'There are more differences than we can show here.',
  gone: 'Removed:',
  added: 'Added:',
  titleOf: 'Title',
  aboutOf: 'Summary',
  textOf: 'Text',
} as const

/** The versions of a text. */
export const versionWords = {
  title: 'Versions',
  titleOf: (title: string) => `Versions of “${title}”`,
  caption: 'Versions, the newest first',
  number: 'Version',
  by: 'Saved by',
  when: 'When',
  named: 'Title',
  act: 'Actions',
  isRead: 'Published',
  isNewest: 'Newest',
  older: 'Older',
  newer: 'Newer',
  compare: 'Compare',
  restore: 'Restore',
  restoreOne: (number: number) => `Restore version ${number}`,
  compared: (older: number, newer: number) => `From version ${older} to version ${newer}`,
  unknown: 'Unknown',
} as const

/** The article as somebody else reads it. */
export const asReaderWords = {
  title: (title: string) => `“${title}” as customers see it`,
  readers: 'Who is reading',
  nobody: 'Not signed in',
  onPlan: (plan: string) => `${plan} customer`,
  cannot: 'They can’t read this article',
  cannotHint: 'They’d see “Page not found”. You can change who can read it in the editor.',
  draft: 'This is a draft. Only your team can read it until it’s published.',
  ahead: 'This is the newest version. Customers still see an earlier one.',
  archived: 'This article is archived. Only your team can read it.',
  back: 'Back to the editor',
} as const
