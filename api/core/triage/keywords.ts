import { defaultKeywords } from '../matrix/default-playbooks.ts'
import { type Intent, intents, intentsIn, type Meant } from './intent/intents.ts'
import { ownWords, withoutLabels } from './own-words.ts'
import { once, quoted, readable, type Word, wordsOf } from './tokens.ts'

export interface Keywords {
  keywords: string[]
  /** As the customer put them: "refunded"; for what they mean to do, their sentence. */
  words: string[]
}

/**
 * Words that stand for what somebody means to do. They are not looked for as words: "we will cancel
 * our contract" and "ich kündige" say `cancel`, and "the Cancel button" does not.
 */
const meaning: Record<Intent, ReadonlySet<string>> = {
  leave: new Set(
    `cancel cancellation churn terminate termination kündigen kündigung résilier résiliation
     rescindir disdire disdetta opzeggen uppsägning wypowiedzenie`.split(/\s+/),
  ),
  'legal steps': new Set(
    `legal lawyer attorney solicitor sue lawsuit anwalt rechtsanwalt avocat abogado advogado
     avvocato advocaat advokat prawnik`.split(/\s+/),
  ),
}

/**
 * Of a list, what a text says in its writer's own words: a word in any of its usual endings and not
 * denied ("a refund", not "no refund"), or what they mean to do.
 */
export function keywordsIn(text: string, list: readonly string[] = defaultKeywords): Keywords {
  const own = withoutLabels(ownWords(readable(text)))
  const words = wordsOf(own)
  const isMeant = list.some((keyword) => intentOf(keyword) !== null)
  const said = new Map(isMeant ? meantIn(intentsIn(own), list) : [])
  for (const keyword of list) {
    const found = intentOf(keyword) === null ? saidOf(words, keyword) : null
    if (found !== null) said.set(keyword, found)
  }
  const keywords = once(list.filter((keyword) => said.has(keyword)))
  return { keywords, words: once(keywords.map((keyword) => said.get(keyword) ?? keyword)) }
}

const intentOf = (keyword: string): Intent | null =>
  intents.find((intent) => meaning[intent].has(spelled(keyword).trim())) ?? null

const longestSaid = 80

/** What is meant goes by the words of the list that its sentence holds, else by the first of them. */
function meantIn(meant: readonly Meant[], list: readonly string[]): [string, string][] {
  return intents.flatMap((intent) => {
    const sentences = meant.filter((each) => each.intent === intent).map(({ said }) => said)
    const [first] = sentences
    const names = list.filter((keyword) => intentOf(keyword) === intent)
    if (first === undefined) return []
    const named = names.flatMap((name): [string, string][] => {
      const found = sentences.flatMap((each) => saidOf(wordsOf(each), name, true) ?? [])[0]
      return found === undefined ? [] : [[name, found]]
    })
    const said = first.trim().replaceAll(/\s+/g, ' ').slice(0, longestSaid).toLowerCase()
    return named.length > 0
      ? named
      : names.slice(0, 1).map((name): [string, string] => [name, said])
  })
}

function saidOf(words: readonly Word[], keyword: string, evenDenied = false): string | null {
  const parts = partsOf(keyword)
  if (parts.length === 0) return null
  const isSaidAt = (index: number) =>
    parts.every((part, next) => isIn(words[index + next]?.text ?? '', part))
  const start = words.findIndex(
    ({ negatedBy }, index) => (evenDenied || negatedBy === null) && isSaidAt(index),
  )
  if (start === -1) return null
  return words
    .slice(start, start + parts.length)
    .map(quoted)
    .join(' ')
}

const spelled = (keyword: string): string =>
  keyword.normalize('NFC').toLowerCase().replaceAll('’', "'")

/** What one word of a keyword may look like in a text. */
interface Part {
  forms: ReadonlySet<string>
  /** Scripts that write words together: it may stand anywhere. */
  anywhere: string | null
}

const isIn = (text: string, { forms, anywhere }: Part): boolean =>
  forms.has(text) || (anywhere !== null && text.includes(anywhere))

const partsByKeyword = new Map<string, Part[]>()
const mostKnown = 1000

function partsOf(keyword: string): Part[] {
  const before = partsByKeyword.get(keyword)
  if (before) return before
  const words = spelled(keyword).match(/[\p{L}\p{M}\p{N}']+/gu) ?? []
  const parts = words.map((word, index) => ({
    forms: index === words.length - 1 ? formsOf(word) : new Set([word]),
    anywhere: /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u.test(word) ? word : null,
  }))
  if (partsByKeyword.size >= mostKnown) partsByKeyword.clear()
  partsByKeyword.set(keyword, parts)
  return parts
}

const endings = ['', 's', 'es', 'ed', 'ing', 'er', 'ers', 'ation', 'ations']

/** The word with the endings English gives it: cancelled, cancelling, cancellation. */
function formsOf(word: string): Set<string> {
  const stems = [word, word + word.slice(-1), ...(word.endsWith('e') ? [word.slice(0, -1)] : [])]
  const forms = stems.flatMap((stem, doubled) =>
    endings.filter((ending) => doubled !== 1 || ending.length > 1).map((ending) => stem + ending),
  )
  if (word.endsWith('y')) forms.push(`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`)
  return new Set(forms)
}
