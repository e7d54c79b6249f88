import type { Fact } from '../kinds.ts'
import type { Sentence, Word } from '../sentences.ts'
import { isSmall } from '../stems.ts'
import { systemNames } from './systems.ts'

export const versionWords = new Set(['version', 'versions', 'release', 'build', 'ver', 'firmware'])
/** Words for the product itself: whose version it is, is then not in question. */
const generic = new Set(
  'app apps application software product program platform service tool portal number system your code client desktop'.split(
    ' ',
  ),
)
const parts = new Set(
  'driver plugin plug-in extension module addon add-on agent sdk library'.split(' '),
)

const dotted = /^v?\d{1,6}(?:\.\d{1,6}){1,4}(?:[-+.]?[a-z]{1,8}\.?\d{0,6})?$/i
const plain = /^v?\d{1,5}[a-z]?\d{0,3}$/i
const measured =
  /^(gb|mb|kb|tb|ms|s|sec|secs|seconds|min|mins|minutes|h|hours|days|weeks|months|years|users?|people|percent|%|x|k|m|kg|km|times|usd|eur|euros?|dollars?|am|pm|files?|rows?|orders?|items?|depots?)$/
const elsewhere =
  /^(from|before|previously|until|till|instead|than|unlike|since|not|never|isn't|aren't|no|neither)$/
const hoped =
  /^(will|should|would|could|fixed|plan|planning|want|waiting|wait|when|upgrade|update)$/

/** Versions a text says are in use. */
export function versionsIn({ words, isQuestion }: Sentence): Fact[] {
  const own = words.some(({ low }) => /^(we|i|our|my|we're|i'm|we've|i've)$/.test(low))
  if (isQuestion && !own) return []
  return words.flatMap((word, at) => {
    if (!isVersion(words, at) || isNotTheirs(words, at)) return []
    return [{ kind: 'version' as const, value: word.text, of: productOf(words, at) }]
  })
}

/** Whether the word there is a version, by its shape and the words around it. */
export function isVersion(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || word.text.length > 40) return false
  const { low } = word
  const next = words[at + 1]?.low ?? ''
  if (measured.test(next) || /[$€£]$/.test(word.before) || next.startsWith('%')) return false
  const cued = isCued(words, at)
  if (dotted.test(low)) {
    const numbers = low.replace(/^v/, '').split('.')
    if (low.startsWith('v') || cued) return true
    return numbers.length > 2 && !isDay(numbers) && !isNetworkAddress(numbers)
  }
  return cued && plain.test(low) && (low.startsWith('v') || /^\d/.test(low))
}

const isDay = ([day = '', month = '', year = '', more]: string[]): boolean =>
  more === undefined && Number(day) <= 31 && Number(month) <= 12 && /^(\d\d|\d{4})$/.test(year)

const isNetworkAddress = (numbers: string[]): boolean =>
  numbers.length === 4 && numbers.every((each) => Number(each) <= 255)

function isCued(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  const word = words[at]
  if (!before || !word) return false
  if (versionWords.has(before.low) || before.low === 'v') return true
  if (before.low === 'is' && versionWords.has(words[at - 2]?.low ?? '')) return true
  if (/[,;.!?]/.test(word.before)) return false
  return systemNames.has(before.low) || parts.has(before.low)
}

function isNotTheirs(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at).map(({ low }) => low)
  const near = before.slice(-2)
  const after = words.slice(at + 1, at + 3).map(({ low }) => low)
  return (
    near.some((low) => elsewhere.test(low) && low !== 'since') ||
    before.some((low) => hoped.test(low) || low.endsWith("n't")) ||
    after.some((low) => /^(worked|fixes|fixed|solves)$/.test(low)) ||
    words.some(({ low }) => low === 'worked' || low === 'fine')
  )
}

/** "print driver version 2.2" and "version 2.2 of the print driver": print, driver. */
export function productOf(words: readonly Word[], at: number): string[] {
  const of = words[at + 1]?.low
  if (of === 'of' || of === 'for') return namesAfter(words, at + 2)
  const names: string[] = []
  for (let i = at - 1; i >= 0 && names.length < 3; i--) {
    const low = words[i]?.low ?? ''
    const mark = words[i + 1]?.before ?? ''
    if (/[,;.!?()]/.test(mark)) break
    if (versionWords.has(low) || low === 'v' || (low === 'is' && names.length === 0)) {
      if (low === 'firmware') names.unshift(low)
      continue
    }
    if (isSmall(low) || /\d/.test(low)) break
    names.unshift(low)
  }
  return products(names)
}

export function namesAfter(words: readonly Word[], from: number): string[] {
  const names: string[] = []
  for (let i = from; i < words.length && names.length < 3; i++) {
    const { low = '', before = '' } = words[i] ?? {}
    if (i > from && /[,;.!?()]/.test(before)) break
    if (names.length === 0 && /^(the|your|our|my|that|this)$/.test(low)) continue
    if (isSmall(low) || /\d/.test(low)) break
    names.push(low)
  }
  return products(names)
}

const products = (names: string[]): string[] =>
  names.filter((name) => !generic.has(name) && name.length > 1)
