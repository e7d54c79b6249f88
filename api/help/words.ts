/** What an article's page adds to the article's own text, by language. */
interface ArticleWords {
  note: string
  tip: string
  warning: string
  danger: string
  details: string
  video: string
}

export const articleWords: Readonly<Record<'en' | 'de', ArticleWords>> = {
  en: {
    note: 'Note',
    tip: 'Tip',
    warning: 'Warning',
    danger: 'Danger',
    details: 'Details',
    video: 'Video',
  },
  de: {
    note: 'Hinweis',
    tip: 'Tipp',
    warning: 'Achtung',
    danger: 'Gefahr',
    details: 'Einzelheiten',
    video: 'Video',
  },
}

export const renderWords = {
  tooLong: (most: number) =>
    `An article can have ${most.toLocaleString('en')} characters at most. Split it into several.`,
  tooDeep: 'The lists, quotes or tags of this article are nested too deeply.',
} as const

export const synonymWords = {
  tooLong: (most: number) =>
    `A list of synonyms can have ${most.toLocaleString('en')} characters at most.`,
  wrongLines: (numbers: readonly number[]) =>
    `Put = between words that mean the same, as in “invoice = bill”. Check line ${numbers.join(', ')}.`,
  changed: (by: string) =>
    `${by} has changed the synonyms in the meantime. Reload the page, and add your changes to theirs.`,
} as const

export const rateWords = {
  enough:
    'This article has had as many votes as it takes from your network today. Try again tomorrow.',
} as const
