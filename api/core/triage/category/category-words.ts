import type { Word } from '../tokens.ts'

/** What cases are about until a desk has taught its own categories; the first that fits counts. */
const lists: readonly (readonly [category: string, words: readonly string[]])[] = [
  [
    'security',
    ['security', 'breach', 'data leak', 'leaked', 'hacked', 'unauthorised', 'unauthorized'],
  ],
  ['outage', ['outage', 'is down', 'are down', 'unavailable', 'offline', '503', '502']],
  ['billing', ['invoice', 'billing', 'charged', 'refund', 'payment', 'vat']],
  ['sign-in', ['sign in', 'log in', 'login', 'password', 'sso', 'saml', '2fa']],
  ['integration', ['api', 'webhook', 'integration', 'import', 'export', 'sync']],
  ['performance', ['slow', 'timeout', 'times out', 'hangs', 'latency']],
]

const spacedLists = lists.map(([category, words]) => ({
  category,
  list: words.map((word) => ({ word, between: ` ${word} ` })),
}))

/** One look tells that none of them is there, as in most texts. */
const anyPhrase = new RegExp(` (?:${lists.flatMap(([, words]) => words).join('|')}) `)

export const defaultCategories: readonly string[] = lists.map(([category]) => category)

export function categoryByWords(words: readonly Word[]): {
  category: string | null
  words: string[]
} {
  const said = spaced(words)
  if (!anyPhrase.test(said)) return { category: null, words: [] }
  for (const { category, list } of spacedLists) {
    const found = list.filter(({ between }) => said.includes(between)).map(({ word }) => word)
    if (found.length > 0) return { category, words: found }
  }
  return { category: null, words: [] }
}

/** For finding phrases by their spelling: every word between blanks. */
export const spaced = (words: readonly Word[]): string =>
  ` ${words.map(({ text }) => text).join(' ')} `
