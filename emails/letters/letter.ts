import type { Excerpt } from './plain.ts'
import { excerpt, line } from './plain.ts'
import type { Company, Person } from './props.ts'

/** What a mail says, in the order it says it; printed once as HTML and once as text. */
export interface Letter {
  subject: string
  company: Company
  /** What a list of mails shows beside the subject. */
  preview: string
  /** "C-1042" */
  number: string | null
  heading: string
  news: News
  /** The code of a sign-in mail, drawn large. */
  code: string | null
  scale: Scale | null
  /** The facts at a glance, side by side. */
  strip: Cell[]
  sections: Section[]
  /** A draft that is sent along. */
  draft: Draft | null
  link: Link | null
  timeline: Timeline | null
  lists: List[]
  notes: string[]
  /** Stops others like it. */
  stop: { label: string; url: string; plain: string } | null
}

/** What it is about: the words of a person, of a machine that says so, or sentences of ours. */
export interface News {
  by: Byline | null
  words: Excerpt | null
  /** Of ours, below the words: the news in one sentence, and what it means. */
  headline: string | null
  paragraphs: string[]
  /** An update hangs on a line, a reply is plain. */
  isUpdate: boolean
}

export interface Byline {
  name: string
  /** Two letters for a face; null for a machine, which has none. */
  initials: string | null
  about: string
}

export interface Cell {
  name: string
  value: string
  note: string | null
  /** The same in one line of plain text. */
  plain: string
}

export interface Section {
  heading: string
  sentences: string[]
}

export interface Draft {
  heading: string
  hint: string
  words: Excerpt
}

export interface Link {
  label: string
  url: string
  /** What else one can do. */
  hint: string | null
  plain: string
  /** Where the rest of a shortened text is. */
  rest: { label: string; plain: string }
}

export interface Timeline {
  heading: string
  entries: Entry[]
  /** Older steps that are only on the case page, in words. */
  earlier: string | null
}

export interface Entry {
  when: string
  sentence: string
  body: Excerpt | null
}

/** Cases under a heading, each behind its link. */
export interface List {
  heading: string
  items: { label: string; url: string | null; lines: string[]; links?: PlainLink[] }[]
}

/** One more way on, beside others. */
export type PlainLink = Pick<Link, 'label' | 'url' | 'plain'>

export interface Scale {
  /** Each leads to the page where it's chosen and not yet sent; null where there is none. */
  numbers: { n: number; label: string; url: string | null }[]
  lowest: string
  highest: string
  plain: string
}

const longestEntry = 600
export const mostEntries = 12
export const longestWords = 8000

/** A letter with everything optional left out, to be filled by one kind of mail. */
export function letter(
  filled: Pick<Letter, 'subject' | 'company' | 'heading' | 'preview'> & Partial<Letter>,
): Letter {
  return {
    number: null,
    news: { by: null, words: null, headline: null, paragraphs: [], isUpdate: false },
    code: null,
    scale: null,
    strip: [],
    sections: [],
    draft: null,
    link: null,
    timeline: null,
    lists: [],
    notes: [],
    stop: null,
    ...filled,
  }
}

export const entries = (happened: { when: string; sentence: string; body?: string }[]): Entry[] =>
  happened.slice(-mostEntries).map(({ when, sentence, body }) => ({
    when,
    sentence: line(sentence, longestEntry),
    body: body?.trim() ? excerpt(body, longestEntry) : null,
  }))

export function person({ name, title, initials, hours }: Person): Person {
  return {
    name: line(name, 80),
    title: line(title, 80),
    initials: line(initials, 3),
    hours: line(hours, 80),
  }
}

export const company = ({ name, accent }: Company): Company => ({ name: line(name, 80), accent })

/** A web address that may stand behind a button; anything but http and https is dropped. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
