import { systemNames } from './facts/systems.ts'
import type { Ask, Fact } from './kinds.ts'
import { meaning, stem } from './stems.ts'

/** Whether the fact is what the question wants to know. */
export function answers(fact: Fact, ask: Ask, own: readonly string[]): boolean {
  if (fact.kind !== ask.kind) return false
  switch (ask.kind) {
    case 'version':
      return isOfSame(fact.of, ask.of, own) && isExactEnough(fact, ask)
    case 'number':
      return fact.of[0] === ask.of[0]
    case 'error':
      return (ask.value === null || isLike(fact.value, ask.value)) && saysEnough(fact, ask)
    case 'step':
      return isSameStep(fact, ask)
    case 'date':
      return isSameDay(fact, ask)
    case 'browser':
    case 'system':
      return !ask.exact || /\d/.test(fact.value)
    case 'user':
      return fact.of[0] === ask.of[0] || ask.of[0] === 'user'
    case 'account':
      return (
        fact.of[0] === ask.of[0] ||
        (sameAccount.has(fact.of[0] ?? '') && sameAccount.has(ask.of[0] ?? ''))
      )
    case 'url':
      return true
  }
}

const sameAccount = new Set([
  'account',
  'workspace',
  'tenant',
  'organisation',
  'organization',
  'instance',
])

/** The same thing: the last word names it, words before it must not differ. */
export function isOfSame(
  given: readonly string[],
  asked: readonly string[],
  own: readonly string[],
): boolean {
  const ours = new Set(own.map((name) => stem(name.toLowerCase())))
  const a = given.map(stem).filter((name) => !ours.has(name))
  const b = asked.map(stem).filter((name) => !ours.has(name))
  if (b.at(-1) === 'browser') return given.some((name) => systemNames.has(name))
  if (a.length === 0 || b.length === 0) return a.length === b.length
  if (a.at(-1) !== b.at(-1)) return a.length > 1 && b.length === 1 && a.includes(b[0] ?? '')
  const [more, less] = a.length > b.length ? [a, b] : [b, a]
  return less.length === 1 || less.some((name) => name !== less.at(-1) && more.includes(name))
}

const isExactEnough = ({ value }: Fact, { exact }: Ask): boolean =>
  !exact || value.split('.').length > 2

function saysEnough({ value }: Fact, { exact, of }: Ask): boolean {
  if (of[0] === 'code') return /\d|[A-Z]_[A-Z]/.test(value)
  return !exact || value.split(/\s+/).length > 5
}

function isSameStep({ of, denied, value }: Fact, ask: Ask): boolean {
  const [name, ...object] = ask.of
  if (name === undefined) return denied !== true
  if (of[0] !== name) return false
  if (denied && /\byet\b/i.test(ask.question)) return false
  const given = of.slice(1)
  if (object.length === 0 || name === 'other-browser' || name === 'private-window') return true
  if (given.length === 0) return /\b(everything|all|it)\b/i.test(value)
  return object.some((each) => given.includes(each))
}

function isSameDay({ of }: Fact, ask: Ask): boolean {
  const [role, ...about] = ask.of
  if (role !== 'day') return of[0] === role
  return of[0] !== 'due' && about.some((each) => of.includes(each))
}

/** Word by word, forgiving a typing mistake in each. */
function isLike(a: string, b: string): boolean {
  const given = tokens(a)
  const asked = tokens(b)
  if (given.length === 0 || asked.length === 0) return false
  const [few, many] = given.length < asked.length ? [given, asked] : [asked, given]
  const found = few.filter((word) => many.some((other) => isTypo(word, other)))
  return found.length / few.length >= 0.7 && few.length / many.length >= 0.3
}

const tokens = (text: string): string[] =>
  meaning((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 30))

/** At most one letter more, less, other or swapped; short words must be the same. */
export function isTypo(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (a[at] === b[at]) at++
  const rest = (text: string, from: number) => text.slice(from)
  return (
    rest(a, at + 1) === rest(b, at + 1) ||
    rest(a, at + 1) === rest(b, at) ||
    rest(a, at) === rest(b, at + 1) ||
    (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2))
  )
}
