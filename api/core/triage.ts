import type { EventData } from './events.ts'

export type Triage = EventData['triaged']

const categories: [category: string, words: string[]][] = [
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

const alarming = ['legal', 'lawyer', 'cancel', 'churn', 'outage', 'refund']

const feelings = new Map<string, number>(
  Object.entries({
    angry: -3,
    furious: -4,
    unacceptable: -4,
    terrible: -3,
    awful: -3,
    ridiculous: -3,
    useless: -3,
    worst: -4,
    broken: -2,
    fail: -2,
    fails: -2,
    failing: -2,
    failed: -2,
    disappointed: -3,
    frustrated: -3,
    frustrating: -3,
    urgent: -1,
    stuck: -2,
    blocked: -2,
    losing: -2,
    wrong: -2,
    never: -1,
    still: -1,
    again: -1,
    thanks: 2,
    thank: 2,
    great: 3,
    perfect: 4,
    love: 3,
    good: 2,
    helpful: 3,
    works: 2,
    solved: 3,
    appreciate: 3,
  }),
)

const negations = new Set(['not', 'no', 'never', 'without', 'cannot', 'dont', 'wont', 'isnt'])

/** Words and, for negation ends with its clause, the marks between them. */
const wordsAndMarks = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|[.,;:!?\n]/gu

const longest = 20_000

/** A first reading of what a customer wrote, with the words that led to it. */
export function triage(text: string): Triage {
  const words = text.slice(0, longest).toLowerCase().replaceAll('’', "'").match(wordsAndMarks) ?? []
  const said = ` ${words.join(' ')} `
  const [category, categoryWords] = categoryOf(said)
  const { sentiment, sentimentWords } = feeling(words)
  const keywords = alarming.filter((word) => means(words, word))
  return { category, categoryWords, sentiment, sentimentWords, keywords }
}

function categoryOf(said: string): [string | null, string[]] {
  for (const [category, words] of categories) {
    const found = words.filter((word) => said.includes(` ${word} `))
    if (found.length > 0) return [category, found]
  }
  return [null, []]
}

/** Between −1 and 1; a negation in the three words before, in the same clause, turns a word around. */
function feeling(words: string[]): Pick<Triage, 'sentiment' | 'sentimentWords'> {
  let sum = 0
  const sentimentWords: string[] = []
  for (const [index, word] of words.entries()) {
    const weight = feelings.get(word)
    if (weight === undefined) continue
    sum += isNegated(words, index) ? -weight / 2 : weight
    if (!sentimentWords.includes(word)) sentimentWords.push(word)
  }
  const sentiment = Math.round((sum / Math.sqrt(sum * sum + 15)) * 100) / 100
  return { sentiment, sentimentWords }
}

/** Said, in any of its usual endings, and not denied: "we will cancel", not "we won't cancel". */
function means(words: string[], keyword: string): boolean {
  const forms = new Set(
    ['', 's', 'ed', 'led', 'ing', 'ling', 'lation'].map((end) => `${keyword}${end}`),
  )
  return words.some((word, index) => forms.has(word) && !isNegated(words, index))
}

function isNegated(words: string[], index: number): boolean {
  for (const word of words.slice(Math.max(0, index - 3), index).reverse()) {
    if (/^[.,;:!?\n]/.test(word)) return false
    if (negations.has(word) || word.endsWith("n't")) return true
  }
  return false
}
