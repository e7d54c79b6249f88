import { cut } from '@caselead/core/base/text.ts'
import { type Plan, plans } from '@caselead/core/base/vocabulary.ts'
import type { HelpReaders } from '@caselead/core/help/readers.ts'
import { importWords as words } from './words.ts'

/** What the front matter says of an article. */
export interface Facts {
  title: string | null
  about: string
  slug: string | null
  order: number | null
  language: string | null
  readers: HelpReaders
  plans: Plan[]
  isDraft: boolean
  updatedAt: number | null
  reviewBy: number | null
  owner: string | null
  author: string | null
  related: string[]
  aliases: string[]
  translates: string | null
}

type Fields = Readonly<Record<string, unknown>>

const longestTitle = 200
const longestAbout = 500
const mostListed = 50

/** Who may read it is never guessed: if that can't be told, the file is left out. */
export function factsIn(fields: Fields): { facts: Facts; wrong: string[] } {
  const wrong: string[] = []
  const dateIn = (...names: string[]) => {
    const [name = '', typed] = firstOf(fields, names)
    if (typed === undefined) return null
    const at = Date.parse(String(typed))
    if (Number.isFinite(at)) return at
    wrong.push(words.badDate(name, String(typed)))
    return null
  }
  const facts: Facts = {
    title: textIn(fields, longestTitle, 'title', 'sidebarTitle', 'sidebar_label'),
    about: textIn(fields, longestAbout, 'description', 'summary', 'about') ?? '',
    slug: textIn(fields, longestTitle, 'slug'),
    order: numberIn(fields, 'order', 'sidebar_position', 'position', 'weight', 'nav_order'),
    language: textIn(fields, 35, 'language', 'lang', 'locale'),
    ...readersIn(fields, wrong),
    isDraft: fields.draft === true || fields.published === false,
    updatedAt: dateIn('updated', 'lastUpdated', 'last_updated', 'date'),
    reviewBy: dateIn('review_by', 'reviewBy'),
    owner: textIn(fields, 300, 'owner'),
    author: textIn(fields, longestTitle, 'author'),
    related: listIn(fields.related),
    aliases: listIn(fields.aliases ?? fields.redirect_from),
    translates: textIn(fields, longestTitle, 'translates'),
  }
  return { facts, wrong }
}

function firstOf(fields: Fields, names: readonly string[]): [name?: string, value?: unknown] {
  const name = names.find((each) => isPlain(fields[each]))
  return name === undefined ? [] : [name, fields[name]]
}

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

function textIn(fields: Fields, longest: number, ...names: string[]): string | null {
  const [, value = ''] = firstOf(fields, names)
  return cut(String(value).replace(/\s+/g, ' ').trim(), longest) || null
}

function numberIn(fields: Fields, ...names: string[]): number | null {
  const sidebar = fields.sidebar
  const nested = typeof sidebar === 'object' && sidebar !== null && 'order' in sidebar
  const [, value = nested ? sidebar.order : undefined] = firstOf(fields, names)
  const number = Number(value)
  return value !== undefined && Number.isFinite(number) ? number : null
}

const listIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [])
    .filter(isPlain)
    .map((each) => cut(String(each).trim(), longestTitle))
    .filter((each) => each !== '')
    .slice(0, mostListed)

const called: Readonly<Record<string, HelpReaders>> = {
  ...{ everyone: 'everyone', public: 'everyone', 'signed-in': 'signed_in', signed_in: 'signed_in' },
  plan: 'plan',
}

function readersIn(fields: Fields, wrong: string[]): { readers: HelpReaders; plans: Plan[] } {
  const named = listIn(fields.plans ?? fields.plan)
  const known = named.flatMap((name) => plans.find((plan) => plan === name.toLowerCase()) ?? [])
  for (const name of named) {
    if (!plans.some((plan) => plan === name.toLowerCase())) wrong.push(words.badPlan(name))
  }
  const typed = fields.readers === undefined ? null : String(fields.readers).trim().toLowerCase()
  const usual = named.length > 0 ? 'plan' : 'everyone'
  const readers = typed === null ? usual : Object.hasOwn(called, typed) ? called[typed] : undefined
  if (!readers) wrong.push(words.badReaders(String(typed)))
  if (readers === 'plan' && named.length === 0) wrong.push(words.noPlans)
  return { readers: named.length > 0 ? 'plan' : (readers ?? 'plan'), plans: known }
}
