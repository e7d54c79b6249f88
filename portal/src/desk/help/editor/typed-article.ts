import type { ArticleChoices, ArticleToWrite } from '@caselead/api/views/help/desk/types.ts'
import { type Plan, plans } from '@caselead/core/base/vocabulary.ts'
import { type HelpReaders, helpReaders } from '@caselead/core/help/readers.ts'
import type { Fields } from '../../../forms/fields.ts'

/** An article as it stands in the form. */
export interface TypedArticle {
  language: string
  /** What its writer began with. */
  version: number
  revision: number
  title: string
  about: string
  slug: string
  markdown: string
  category: string
  newCategory: string
  readers: HelpReaders
  plans: Plan[]
  owner: string
  reviewBy: string
  order: string
  related: string[]
  /** The case it's written from. */
  from: string
}

export const blankArticle = (language: string): TypedArticle => ({
  ...{ language, version: 0, revision: 0, title: '', about: '', slug: '', markdown: '' },
  ...{ category: '', newCategory: '', readers: 'everyone', plans: [], owner: '', reviewBy: '' },
  ...{ order: '100', related: [], from: '' },
})

export const savedAsTyped = (saved: ArticleToWrite): TypedArticle => ({
  ...blankArticle(saved.language),
  ...{ version: saved.version, revision: saved.revision, title: saved.title, about: saved.about },
  ...{ slug: saved.slug, markdown: saved.markdown, category: saved.category },
  ...{ readers: saved.readers, plans: saved.plans, owner: saved.owner, reviewBy: saved.reviewBy },
  ...{ order: String(saved.order), related: saved.related, from: saved.from ?? '' },
})

/** Settings that customers already see are changed by whoever may publish. */
export const isLocked = (saved: ArticleToWrite | null, { mayPublish }: ArticleChoices): boolean =>
  saved !== null && (saved.isFromFiles || (saved.isPublic && !mayPublish))

export const typedIn = (fields: Fields, kept: TypedArticle, locked: boolean): TypedArticle => ({
  ...kept,
  language: fields.text('language') || kept.language,
  version: wholeNumber(fields, 'version'),
  revision: wholeNumber(fields, 'revision'),
  title: fields.text('title'),
  about: fields.text('about'),
  markdown: fields.text('markdown'),
  from: fields.text('from') || kept.from,
  ...(locked ? {} : settingsIn(fields, kept)),
})

const settingsIn = (fields: Fields, kept: TypedArticle): Partial<TypedArticle> => ({
  slug: fields.text('slug'),
  category: fields.text('category'),
  newCategory: fields.text('newCategory'),
  readers: fields.one('readers', helpReaders) ?? kept.readers,
  plans: plans.filter((plan) => fields.has(`plan-${plan}`)),
  owner: fields.text('owner'),
  reviewBy: fields.text('reviewBy'),
  order: fields.text('order'),
  related: fields.text('related').split(/\s+/).filter(Boolean),
})

const wholeNumber = (fields: Fields, name: string): number => {
  const number = fields.number(name)
  return number !== null && Number.isInteger(number) && number >= 0 ? number : 0
}

/** As the desk takes it. */
export const toSend = (id: number | null, typed: TypedArticle) => {
  const { order: _, from, ...others } = typed
  return { ...{ id, ...others }, order: orderIn(typed), ...(from && { from }) }
}

export const orderIn = ({ order }: TypedArticle): number => Number(order.replace(',', '.') || '0')
