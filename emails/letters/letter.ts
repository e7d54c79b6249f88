import { type Excerpt, excerpt, line } from './plain.ts'
import type { Company, Person } from './props.ts'

/** What a mail says, in the order it says it; printed once as HTML and once as text. */
export interface Letter {
  subject: string
  company: Company
  /** Small print beside the company's name: "C-1042 · Login fails". */
  about: string | null
  label: string
  headline: string
  /** The second half of the headline: when the reader hears next. */
  soon: { said: string; at: string } | null
  /** The code of a sign-in mail, drawn large. */
  code: string | null
  scale: Scale | null
  paragraphs: string[]
  words: Excerpt | null
  signature: Signature | null
  facts: Fact[]
  /** The title above the timeline. */
  since: string
  timeline: Entry[]
  /** How many older entries are only on the case page. */
  earlier: number
  lists: List[]
  link: { label: string; url: string } | null
  notes: string[]
}

/** Cases under a heading, each behind its link. */
export interface List {
  heading: string
  items: { label: string; url: string | null; lines: string[] }[]
}

export interface Scale {
  numbers: number[]
  lowest: string
  highest: string
}

export interface Signature {
  /** Who wrote the words, where it was not the lead. */
  author: Person | null
  /** Else the mail is nobody’s words but ours. */
  leadWrote: boolean
  lead: Person
  backup: Person | null
}

export interface Fact {
  name: string
  value: string
}

export interface Entry {
  when: string
  sentence: string
  body: Excerpt | null
}

const longestEntry = 600
const mostEntries = 12
export const longestWords = 8000

/** A letter with everything optional left out, to be filled by one kind of mail. */
export function letter(
  filled: Pick<Letter, 'subject' | 'company' | 'label' | 'headline'> & Partial<Letter>,
): Letter {
  return {
    about: null,
    soon: null,
    code: null,
    scale: null,
    paragraphs: [],
    words: null,
    signature: null,
    facts: [],
    since: 'Since our last update',
    timeline: [],
    earlier: 0,
    lists: [],
    link: null,
    notes: [],
    ...filled,
  }
}

export function entries(
  happened: { when: string; sentence: string; body?: string }[],
): Pick<Letter, 'timeline' | 'earlier'> {
  const shown = happened.slice(-mostEntries)
  const timeline = shown.map(({ when, sentence, body }) => ({
    when,
    sentence: line(sentence, longestEntry),
    body: body?.trim() ? excerpt(body, longestEntry) : null,
  }))
  return { timeline, earlier: happened.length - shown.length }
}

export function person({ name, title, initials, hours }: Person): Person {
  return {
    name: line(name, 80) || 'Your case lead',
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
