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
    drafts: 'Texts nobody has published yet, and changes that wait to be published.',
    mine: 'Articles you look after.',
    stale: 'Their review date has passed. Without a date, they haven’t changed for a year.',
    archived: 'Nobody finds or reads these until they’re published again.',
  },
  languages: 'Languages',
  everyLanguage: 'All languages',
  article: 'Article',
  category: 'Category',
  state: 'State',
  readers: 'Readers',
  owner: 'Owner',
  review: 'Review by',
  changed: 'Changed',
  ahead: 'Published, with changes',
  stale: 'Review due',
  nobody: 'Nobody',
  none: 'No articles yet',
  noneHint: 'Write the first one, or import a folder of Markdown.',
  noneHere: 'No articles here',
  noneHereHint: 'Choose another view, language or search.',
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
  ahead: 'Customers still read the version before',
  waits: 'A lead has to publish it',
  text: 'Text',
  title: 'Title',
  about: 'In one line',
  aboutHint: 'Shown in lists and by search engines.',
  markdown: 'Text, in Markdown',
  markdownHint: 'Paste or drop an image to add it. Headings begin with ##.',
  see: 'As customers see it',
  nothing: 'Nothing to show yet.',
  outdated: 'The preview couldn’t be refreshed. Your text is still here.',
  checks: 'Checks',
  checksFine: 'Links, images and headings are in order.',
  line: (line: number) => `Line ${line}`,
  where: 'Where it is',
  slug: 'Address',
  slugHint: (origin: string) =>
    `Ends ${origin}/help/articles/… Empty makes one of the title. Old addresses lead to new ones.`,
  category: 'Category',
  chooseCategory: 'Choose…',
  newCategory: 'Or a new category',
  order: 'Place in the category',
  orderHint: 'Smaller numbers come first.',
  who: 'Who can read it',
  plans: 'Plans',
  keeping: 'Who looks after it',
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
  noneRelated: 'None chosen. Readers are shown similar ones.',
  remove: (title: string) => `Remove “${title}”`,
  find: 'Find an article',
  findGo: 'Find',
  relate: 'Relate',
  link: 'Link',
  relateTo: (title: string) => `Relate to “${title}”`,
  linkTo: (title: string) => `Link to “${title}”`,
  nothingFound: 'No published article matches.',
  locked:
    'Customers can read this article, so only a lead can change its settings. You can change the text; a lead publishes it.',
  fromFiles: (path: string) =>
    `This article comes from the file ${path}. Change it there and import it again.`,
  fromFilesOnly: 'This article comes from files. Change them and import them again.',
  fromCase: 'Written from',
  read: (number: string) =>
    `We started this from ${number} and left out the names, numbers and addresses we recognised. We can’t recognise all of them: read every line before you save.`,
  uploading: 'Uploading the image…',
  notUploaded: 'The image couldn’t be uploaded.',
  unsaved: 'We kept what you typed before this page was closed.',
} as const

/** What a form of the editor has done. */
export const articleDone: Record<string, string> = {
  save: 'Saved.',
  publish: 'Published. Customers read it from now on.',
  archive: 'Archived. Nobody finds it until it’s published again.',
  restore: 'Brought back as a new version.',
}

/** Somebody else saved meanwhile. */
export const meanwhile = {
  title: 'Two people changed this article',
  legend: 'Crossed out: only in the saved version. Underlined: only in yours.',
  legendOf: 'Crossed out: only in the older version. Underlined: only in the newer.',
  whole: 'Their whole text',
  yours: 'Yours is in the form below. Saving it keeps theirs among the versions.',
  yourSettings: 'The form below has your settings. Saving it replaces theirs.',
  none: 'None',
  ofTitle: 'Made of the title',
  keepTheirs: 'Keep theirs and drop mine',
} as const

/** How two texts differ. */
export const difference = {
  same: 'Nothing differs.',
  leftOut: 'Lines that are the same',
  cut: 'There are more differences than we can show here.',
  gone: 'Removed:',
  added: 'Added:',
  titleOf: 'Title',
  aboutOf: 'In one line',
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
  isRead: 'Customers read this one',
  isNewest: 'Newest',
  older: 'Older',
  newer: 'Newer',
  compare: 'Compare',
  restore: 'Bring back',
  restoreOne: (number: number) => `Bring back version ${number}`,
  compared: (older: number, newer: number) => `From version ${older} to version ${newer}`,
  unknown: 'Unknown',
} as const

/** The article as somebody else reads it. */
export const asReaderWords = {
  title: (title: string) => `“${title}” as customers see it`,
  readers: 'Who is reading',
  nobody: 'Not signed in',
  onPlan: (plan: string) => `Customer on ${plan}`,
  cannot: 'They can’t read this article',
  cannotHint: 'To them it’s not found. Change who can read it in the editor.',
  draft: 'This is a draft. Nobody but your team reads it before it’s published.',
  ahead: 'This is the newest version. Customers still read the one before.',
  archived: 'This article is archived. Nobody but your team reads it.',
  back: 'Back to the editor',
} as const
