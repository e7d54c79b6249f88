import { listed } from '@caselead/core/base/counted.ts'

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
    `Put = between words that mean the same, as in “invoice = bill”. Check ${numbers.length === 1 ? 'line' : 'lines'} ${listed(numbers.map(String))}.`,
  changed: (by: string) =>
    `${by} changed the synonyms while you were editing. Copy your changes, open this page again and add them.`,
} as const

export const rateWords = {
  enough:
    'This article has had as many votes as it takes from your network today. Try again tomorrow.',
} as const

/** What to fix in an article before it's published. */
export const writeWords = {
  noArticle: (href: string) => `The link to ${href} is broken: there’s no such article.`,
  noPage: (href: string) => `The link to ${href} is broken: there’s no such page.`,
  unpublished: (title: string) => `“${title}” isn’t published, so the link to it is broken.`,
  otherReaders: (title: string) =>
    `Not everyone who can read this article can read “${title}”, which it links to.`,
  noHeading: (title: string, place: string) =>
    `“${title}” has no heading called “${place}”, so the link goes to its top.`,
  noOwnHeading: (place: string) => `The link to ${place} is broken: there’s no such heading.`,
  noImage: (src: string) => `There’s no image ${src}, so only its description is shown.`,
  imageElsewhere: (src: string) =>
    `The image ${src} is on another site, so readers only get a link. Upload it instead.`,
  noDescription: (src: string) => `Describe the image ${src} for readers who can’t see it.`,
  skippedHeading: (text: string, above: string) =>
    `Use ${above}# for “${text}”: the heading above it has ${above}.`,
  firstHeading: (text: string) => `The first heading, “${text}”, should begin with ##.`,
} as const

/** Why an article, a setting or an image can't be saved. */
export const savingWords = {
  titleMissing: 'Enter a title.',
  categoryMissing: 'Choose a category, or name a new one.',
  plansMissing: 'Choose at least one plan.',
  textMissing: 'Write the article before you publish it.',
  slugTaken: (slug: string, title: string) =>
    `“${title}” uses the address “${slug}”, or used to. Choose another.`,
  slugMissing: 'Enter an address with at least one letter or number.',
  ownerUnknown: 'Choose somebody on the team, or nobody.',
  dateUnreadable: 'Enter a date, like 2027-03-31.',
  badLanguage: 'Enter a language code, like en or pt-BR.',
  tooLong: (most: number) =>
    `Keep the article to ${most.toLocaleString('en')} characters or fewer. Split it into several.`,
  savedMeanwhile: (who: string | null) =>
    `${who ?? 'Somebody'} saved a newer version. Check it and try again.`,
  settingsMeanwhile:
    'Somebody changed this article’s settings while you were writing. The settings below are yours: saving replaces theirs.',
  publicSettings:
    'Customers can read this article, so only leads, managers and admins can change its settings.',
  caseIsOpen: 'This case isn’t solved yet. Write the article once it is.',
  leadsPublish:
    'Only leads, managers and admins can publish, archive or restore articles. You can save a draft.',
  fromFiles: (path: string | null) =>
    path === null
      ? 'This article comes from files. Change it there and import it again.'
      : `This article comes from the file ${path}. Change it there and import it again.`,
  notImage: 'This file isn’t an image we can show. Use PNG, JPEG, GIF, WebP, AVIF or SVG.',
  largeImage: (megabytes: number) =>
    `This image is larger than ${megabytes} MB. Use a smaller one.`,
  notScanned: 'The virus scanner can’t be reached right now. Try again.',
  image: 'The image',
  tooManyImages: 'The team has reached its limit of new images for 24 hours. Try again later.',
} as const
