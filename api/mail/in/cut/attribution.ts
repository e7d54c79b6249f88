import { speaks, startsLikeDate, verbIn } from '../languages/quote-words.ts'
import { isMarked, isQuoted, type Line, longestStart, nextWritten } from './lines.ts'
import { addressIn } from './people.ts'

/** Mail programs fold the sentence "On … wrote:" over so many lines, and shorter ones over less. */
const mostLines = { dated: 6, addressed: 3, other: 1 }

/** How many lines, from this one on, say who wrote what follows; 0 if they don't. */
export function attributionLength(lines: readonly Line[], at: number): number {
  const first = lines[at]
  if (!first || first.start.length < 2 || isMarked(first)) return 0
  const kind = kindOf(first, lines[at + 1])
  const most = mostLines[kind]
  let sentence = ''
  for (let length = 1; length <= most; length++) {
    const line = lines[at + length - 1]
    if (!line || (length > 1 && startsLikeDate.test(line.start))) return 0
    if (isMarked(line) && !closesAddress(sentence, line.start)) return 0
    sentence = `${sentence} ${line.start}`.trim()
    if (sentence.length > longestStart) return 0
    if (!mayEnd.test(line.start)) continue
    if (closesAddress(sentence, lines[at + length]?.start ?? '')) continue
    const above = nextWritten(lines, at + length)
    if (isAttribution(readable(sentence), length > 1, above !== undefined && isQuoted(above)))
      return length
    if (kind !== 'dated' && /[:：]$/.test(line.start)) return 0
  }
  return 0
}

function kindOf({ start }: Line, next: Line | undefined): keyof typeof mostLines {
  if (startsLikeDate.test(start)) return 'dated'
  return start.includes('@') || next?.start.startsWith('<') ? 'addressed' : 'other'
}

const mayEnd = /[:：>)\]*_-]$|wrote$|[:：]\s{0,3}>/i

/** "John Doe <john@a.example", folded before its last bracket. */
const closesAddress = (above: string, start: string): boolean =>
  above.split('<').length > above.split('>').length && /^>(?:\s?[:：]?|.{1,30}[:：])$/.test(start)

/** Some programs leave the brackets around an address as they stand in HTML; digits are many. */
const readable = (sentence: string): string =>
  sentence
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))

function isAttribution(sentence: string, isFolded: boolean, isAboveQuote: boolean): boolean {
  if (!isAboveQuote && !sentence.includes('@') && !/\d/.test(sentence)) return false
  const isClosed = /[:：][*_]{0,3}(?:\s{0,3}>.{0,300})?$/.test(sentence)
  const says = verbIn(sentence) >= 0
  const startsRight = startsLikeDate.test(sentence)
  // Right above a quote it needs neither a date nor an address.
  if (isAboveQuote && isClosed && says && (startsRight || isName(beforeVerb(sentence)))) return true
  const isBracketed = /[<([]\s{0,9}(?:mailto:)?[^<>()\s@]{1,80}@[^<>()\s]/.test(sentence)
  const isDated = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d:\d\d|(?<!\d)(?:19|20)\d\d(?!\d)/.test(
    sentence,
  )
  const isTimed = /\d[:.]\d\d/.test(sentence)
  if (startsRight && isDated)
    return endsRight(sentence, { isAboveQuote, isBracketed, isTimed, isFolded, says })
  return isClosed && says && isByName(sentence)
}

interface Signs {
  isAboveQuote: boolean
  isBracketed: boolean
  isTimed: boolean
  isFolded: boolean
  says: boolean
}

/** Without an address it could be the writer's own sentence, so it has to be one line with a time. */
function endsRight(sentence: string, signs: Signs): boolean {
  const { isAboveQuote, isBracketed, isTimed, isFolded, says } = signs
  const isAddressed = isBracketed || (isTimed && addressIn(sentence) !== null)
  if (!isAddressed && (isFolded || !isTimed || speaks(sentence))) return false
  const end = sentence.replace(/[-*_\s]{1,80}$/, '')
  if (says) return /(?:[:：]|>|\bwrote)$|[:：]\s{0,3}>/i.test(end)
  return isAddressed && (/[:：]$/.test(end) || (isAboveQuote && /[>)\]]$/.test(end)))
}

/** "John Doe <john@a.example> wrote:": nothing but a name before the address, and little behind it. */
function isByName(sentence: string): boolean {
  const address = addressIn(sentence)
  if (address === null) return false
  const from = sentence.indexOf(address)
  const before = sentence.slice(0, from).replace(/mailto:|[<([«"“”»*]/g, ' ')
  const behind = sentence.slice(from + address.length)
  return isName(before) && behind.length <= 120 && !/(?<!\d)[.!?]\s\p{Lu}/u.test(behind)
}

const beforeVerb = (sentence: string): string => sentence.slice(0, verbIn(sentence))

/** At most six words, each with a capital letter or a particle of names. */
function isName(text: string): boolean {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  const isPart = (word: string) => !/^\p{Ll}/u.test(word) || particles.has(word)
  return words.length <= 6 && words.every(isPart) && !/[!?]|\p{Ll}{3}\.(?:\s|$)/u.test(text)
}

const particles = new Set([
  ...[
    'von',
    'van',
    'de',
    'der',
    'den',
    'da',
    'di',
    'del',
    'la',
    'le',
    'y',
    'e',
    'und',
    'and',
    'bin',
  ],
])
