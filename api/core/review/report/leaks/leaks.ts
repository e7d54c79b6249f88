import { alsoWords } from '../../people/first-names.ts'
import { type ReportField, type ReportText, reportFields } from '../report.ts'
import { insideLinksIn } from './links.ts'
import { passageFinder } from './passages.ts'
import { addressesIn, casesIn, teamTerms, ticketsIn } from './terms.ts'
import { beginsSentence, evenText, hasName, lowText, placesOf } from './text.ts'

/** What may slip into a report that is nobody's but ours, or another customer's. */
export const leakKinds = [
  ...(['other_account', 'perhaps_account', 'other_person', 'other_case', 'other_address'] as const),
  ...(['internal_words', 'team_term', 'rule', 'colleague', 'address', 'link', 'ticket'] as const),
] as const
export type LeakKind = (typeof leakKinds)[number]

/** What another customer could be known by is never let through. */
const never: readonly LeakKind[] = ['other_account', 'other_person', 'other_case', 'other_address']
export const canDismiss = (kind: LeakKind): boolean => !never.includes(kind)

export interface Leak {
  kind: LeakKind
  field: ReportField
  /** As it stands in the text. */
  passage: string
}

/** What is known inside, against which a report is read. */
export interface Inside {
  /** What only the team wrote and reads. */
  internal: readonly string[]
  /** What this customer wrote or was told. */
  shown: readonly string[]
  /** Names of rules and channels. */
  rules: readonly string[]
  /** The whole team, by name. */
  colleagues: readonly string[]
  /** Other customers, and their people. */
  accounts: readonly string[]
  people: readonly string[]
  ownAccount: string
  ownPeople: readonly string[]
  ownAddresses: readonly string[]
  otherAddresses: readonly string[]
  /** Numbers of other customers' cases. */
  otherCases: readonly number[]
  /** The ticket this case waits for, by key and address. */
  tickets: readonly string[]
  /** Host of our own pages. */
  desk: string
}

/** Of those that may be let through. */
const mostLeaks = 100

/** Everything in a report that shouldn't leave, each once. */
export function leaksIn(text: ReportText, inside: Inside): Leak[] {
  const shown = lowText(inside.shown.join('\n'))
  const passagesIn = passageFinder(inside.internal, inside.shown)
  const found = new Map<string, Leak>()
  for (const field of reportFields) {
    for (const { kind, passage } of inPart(text[field], inside, { shown, passagesIn })) {
      const leak = { kind, field, passage: passage.trim() }
      if (leak.passage === '' || (found.size >= mostLeaks && canDismiss(kind))) continue
      found.set(keyOf(leak), leak)
    }
  }
  return [...found.values()]
}

/** The same finding, wherever it stands. */
export const keyOf = ({ kind, passage }: Pick<Leak, 'kind' | 'passage'>): string =>
  `${kind}:${lowText(passage)}`

type Found = Pick<Leak, 'kind' | 'passage'>

interface Reading {
  /** What the customer wrote or was told, in one. */
  shown: string
  passagesIn: (text: string) => string[]
}

function inPart(part: string, inside: Inside, { shown, passagesIn }: Reading): Found[] {
  const even = evenText(part)
  const low = even.toLowerCase()
  /** What this customer said or read is no secret from them. */
  const unknown = (passage: string) => !hasName(shown, passage.toLowerCase())
  const each = (kind: LeakKind, passages: readonly string[]): Found[] =>
    passages.map((passage) => ({ kind, passage }))
  return [
    ...accountsIn(even, low, inside),
    ...each('other_person', peopleIn(low, inside)),
    ...each('other_case', otherCasesIn(even, inside)),
    ...addressed(even, inside, unknown),
    ...each('internal_words', passagesIn(part)),
    ...each('team_term', termsIn(even).filter(unknown)),
    ...each('rule', named(low, inside.rules.filter(isTelling)).filter(unknown)),
    ...each('colleague', colleaguesIn(even, inside, shown)),
    ...each('link', insideLinksIn(even, inside.desk)),
    ...each('ticket', [...named(low, inside.tickets), ...ticketsIn(even).filter(unknown)]),
  ]
}

const named = (low: string, names: readonly string[]): string[] =>
  names.filter((name) => hasName(low, lowText(name)))

/** A rule called by one everyday word can't be told from the word. */
const isTelling = (name: string): boolean => /[-_ #]/.test(name) && name.length > 4

const termsIn = (even: string): string[] =>
  teamTerms.flatMap((term) => [...even.matchAll(term)].map(([all]) => all))

/** What stands behind a company's name, and is left out when people speak of it. */
const legalForm =
  / (?:inc|ltd|llc|plc|gmbh|ag|ab|as|sa|sas|srl|bv|nv|oy|oyj|co|corp|kg|aps|pty|limited|group)\.?$/

function accountsIn(even: string, low: string, { accounts, ownAccount }: Inside): Found[] {
  const own = lowText(ownAccount)
  return accounts.flatMap((account): Found[] => {
    const whole = lowText(account).trim()
    const short = whole.replace(legalForm, '')
    if (short.length < 2 || hasName(own, short)) return []
    if (short.includes(' ') || /\d/.test(short)) {
      if (hasName(low, short)) return [{ kind: 'other_account', passage: account }]
      return firstWordOf(even, account, own)
    }
    return oneWord(even, account.trim().split(' ')[0] ?? account)
  })
}

/** A name of one word may be an everyday word: it counts as it's written, and for sure within a sentence. */
function oneWord(even: string, name: string): Found[] {
  const places = [...placesOf(even, evenText(name))]
  if (places.length === 0) return []
  const isSure = places.some((at) => !beginsSentence(even, at))
  return [{ kind: isSure ? 'other_account' : 'perhaps_account', passage: name }]
}

const shortestFirst = 4

/** “Fjord” for Fjord Bikes. */
function firstWordOf(even: string, account: string, own: string): Found[] {
  const [first = ''] = evenText(account).split(' ')
  if (first.length < shortestFirst || hasName(own, first.toLowerCase())) return []
  const isThere = [...placesOf(even, first)].some((at) => !beginsSentence(even, at))
  return isThere ? [{ kind: 'perhaps_account', passage: first }] : []
}

/** By their whole names; a name that one of theirs has too says nothing. */
function peopleIn(low: string, { people, ownPeople, colleagues }: Inside): string[] {
  const known = new Set([...ownPeople, ...colleagues].map(lowText))
  const whole = people.filter((name) => name.trim().includes(' ') && !known.has(lowText(name)))
  return named(low, whole)
}

const otherCasesIn = (even: string, { otherCases }: Inside): string[] =>
  casesIn(even).flatMap(({ said, number }) => (otherCases.includes(number) ? [said] : []))

function addressed(even: string, inside: Inside, unknown: (passage: string) => boolean): Found[] {
  const own = new Set(inside.ownAddresses.map(lowText))
  const others = new Set(inside.otherAddresses.map(lowText))
  return addressesIn(even).flatMap((passage): Found[] => {
    const low = passage.toLowerCase()
    if (own.has(low)) return []
    if (others.has(low)) return [{ kind: 'other_address', passage }]
    return unknown(passage) ? [{ kind: 'address', passage }] : []
  })
}

const shortestName = 3

/** By their whole name, or their first where nobody the customer knows has it. */
function colleaguesIn(even: string, { colleagues, ownPeople }: Inside, shown: string): string[] {
  const known = lowText(ownPeople.join('\n'))
  const low = even.toLowerCase()
  return colleagues.flatMap((name) => {
    const whole = evenText(name)
    // What isn't in the text needn't be looked for in all the customer reads.
    if (!low.includes((whole.split(' ')[0] ?? '').toLowerCase())) return []
    if (hasName(shown, whole.toLowerCase()) || hasName(known, whole.toLowerCase())) return []
    if (hasName(low, whole.toLowerCase())) return [name]
    const [first = ''] = whole.split(' ')
    const isKnown = hasName(shown, first.toLowerCase()) || hasName(known, first.toLowerCase())
    if (first.length < shortestName || isKnown) return []
    const isWord = alsoWords.has(first)
    const isThere = [...placesOf(even, first)].some((at) => !isWord || !beginsSentence(even, at))
    return isThere ? [first] : []
  })
}
