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

/** What's to be mended in an article before others read it. */
export const writeWords = {
  noArticle: (href: string) => `The link to ${href} goes nowhere: there’s no such article.`,
  noPage: (href: string) => `The link to ${href} goes nowhere: the portal has no such page.`,
  unpublished: (title: string) => `The link to “${title}” goes nowhere: it isn’t published.`,
  otherReaders: (title: string) =>
    `Not everyone who can read this article can read “${title}”, which it links to.`,
  noHeading: (title: string, place: string) =>
    `“${title}” has no heading called “${place}”, so the link goes to its top.`,
  noOwnHeading: (place: string) => `The link to ${place} goes nowhere: there’s no such heading.`,
  noImage: (src: string) => `There’s no image ${src}, so only its description is shown.`,
  imageElsewhere: (src: string) =>
    `The image ${src} is on another site, so it’s linked to and not shown. Upload it instead.`,
  noDescription: (src: string) =>
    `The image ${src} has no description, so some readers get nothing.`,
  skippedHeading: (text: string, marks: string, above: string) =>
    `“${text}” begins with ${marks}, but the heading above it with ${above}. Don’t skip a level.`,
  firstHeading: (text: string) => `The first heading, “${text}”, should begin with ##.`,
} as const

/** What is said where an article isn't kept as somebody in the desk wants it. */
export const savingWords = {
  titleMissing: 'Enter a title.',
  categoryMissing: 'Choose a category, or name a new one.',
  plansMissing: 'Choose at least one plan.',
  textMissing: 'Write the article before you publish it.',
  slugTaken: (slug: string, title: string) =>
    `“${title}” has the address “${slug}”, or had it before. Choose another.`,
  slugMissing: 'Enter an address with at least one letter or number.',
  ownerUnknown: 'Choose somebody on the team, or nobody.',
  dateUnreadable: 'Enter a date, like 2027-03-31.',
  badLanguage: 'Enter a language code, like en or pt-BR.',
  tooLong: (most: number) =>
    `Keep the article to ${most.toLocaleString('en')} characters or fewer. Split it into several.`,
  savedMeanwhile: (who: string | null) =>
    `${who ?? 'Somebody'} saved this text while you were writing. Nothing is lost: compare both below, then save yours or keep theirs.`,
  settingsMeanwhile:
    'Somebody changed the settings of this article while you were writing. Check them below, then save again.',
  publicSettings:
    'Customers can read this article, so only a lead can change its category, its readers, its address and what it’s related to.',
  publishToChange: (what: string) =>
    `Customers can read this article, so a draft can’t change its ${what}. Publish it, or change the ${what} back.`,
  category: 'category',
  order: 'place in the category',
  address: 'address',
  readers: 'readers',
  plans: 'plans',
  related: 'related articles',
  caseIsOpen: 'This case isn’t solved yet. Write the article once it is.',
  leadsPublish: 'Only a lead can publish, archive or restore an article. Save it as a draft.',
  fromFiles: (path: string | null) =>
    path === null
      ? 'This article comes from files. Change it there and import it again.'
      : `This article comes from the file ${path}. Change it there and import it again.`,
  notImage: 'This file isn’t an image we can show. Use PNG, JPEG, GIF, WebP, AVIF or SVG.',
  largeImage: (megabytes: number) => `This image is larger than ${megabytes} MB.`,
  notScanned: 'The virus scanner can’t be reached right now. Try again.',
  image: 'the image',
  tooManyImages:
    'The help centre has had as many new images as it takes in a day. Try again tomorrow.',
} as const
