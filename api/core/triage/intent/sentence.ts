/** A sentence as it was written, and folded for looking things up: " we will not cancel , please ". */
export interface Sentence {
  said: string
  folded: string
}

const longestWord = 24
const mostWords = 60
const longestSentence = 1200
/** A line this long was broken by a mail program, not by its writer. */
const broken = 55

/** The sentences of a text; a line that a mail program broke is read on. */
export function sentencesIn(text: string): Sentence[] {
  const spellings = new Map<string, string>()
  return paragraphs(text.split('\n'))
    .flatMap((line) => line.match(/[^.!?;…。！？•|]+[.!?…。！？]*|[.!?…。！？]+/gu) ?? [])
    .flatMap(pieces)
    .map((said) => ({ said, folded: fold(said, spellings) }))
    .filter(({ folded }) => folded !== ' ')
}

function paragraphs(lines: readonly string[]): string[] {
  const joined: string[] = []
  let readsOn = false
  for (const line of lines) {
    const begun = readsOn ? joined.pop() : undefined
    joined.push(begun === undefined ? line : `${begun} ${line}`)
    readsOn = line.length >= broken && line.length < 200 && !isEnded(line)
  }
  return joined
}

const isEnded = (line: string): boolean => /[.!?:;…。！？]\s*$/u.test(line)

function pieces(sentence: string): string[] {
  const found: string[] = []
  for (let at = 0; at < sentence.length; at += longestSentence) {
    found.push(sentence.slice(at, at + longestSentence))
  }
  return found
}

const word = /\p{L}[\p{L}\p{M}]*(?:'\p{L}+)?|\p{N}+|[,:()–—>]/gu

/** `spellings` keeps those of words seen before: most words of a text come again. */
function fold(sentence: string, spellings: Map<string, string>): string {
  const words = sentence.normalize('NFC').match(word) ?? []
  const folded = words.slice(0, mostWords).map((each) => {
    const before = spellings.get(each)
    if (before !== undefined) return before
    const now = spelled(plain(each))
    spellings.set(each, now)
    return now
  })
  return ` ${folded.join(' ')} `.replace(/ {2,}/g, ' ')
}

const letters: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', ı: 'i', đ: 'd' }

function plain(each: string): string {
  const low = each.slice(0, longestWord).toLowerCase()
  if (/^\p{ASCII}*$/u.test(low)) return low
  return low
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłæıđ]/g, (letter) => letters[letter] ?? letter)
}

/** Short forms in full; a letter written twice is one, here and in what is looked for. */
function spelled(each: string): string {
  if (/^[,:()–—>]$/.test(each)) return /[–—]/.test(each) ? ',' : each
  const whole = inFull[each.replace("'", '')] ?? splitOff(each)
  return once(whole)
}

const once = (words: string): string => words.replace(/([a-z])\1+/g, '$1')

const inFull: Record<string, string> = Object.assign(Object.create(null), {
  ...{ cannot: 'can not', cant: 'can not', wont: 'will not', dont: 'do not', doesnt: 'does not' },
  ...{ didnt: 'did not', wouldnt: 'would not', shouldnt: 'should not', couldnt: 'could not' },
  ...{ im: 'i am', ive: 'i have', weve: 'we have', gonna: 'going to', wanna: 'want to' },
  ...{
    youll: 'you will',
    youve: 'you have',
    youre: 'you are',
    theyre: 'they are',
    noone: 'nobody',
  },
  ...{ u: 'you', ur: 'your', pls: 'please', plz: 'please', lets: 'let us', isnt: 'is not' },
  ...{ arent: 'are not', wasnt: 'was not', cancle: 'cancel', cancling: 'canceling' },
  ...{ lawer: 'lawyer', lawers: 'lawyers', laywer: 'lawyer', atorney: 'attorney' },
  ...{ contarct: 'contract', contrakt: 'contract', subscribtion: 'subscription' },
})

const tails: Record<string, string> = {
  ...{ ll: ' will', m: ' am', re: ' are', ve: ' have', d: ' would', t: ' not', s: ' s' },
}

function splitOff(each: string): string {
  const at = each.indexOf("'")
  if (at === -1) return each
  const [head, tail] = [each.slice(0, at), each.slice(at + 1)]
  if (tail === 't' && head.endsWith('n')) return `${head.slice(0, -1)} not`
  const known = Object.hasOwn(tails, tail) ? tails[tail] : undefined
  return known ? head + known : `${head} ${tail}`
}

/** Patterns are spelled as sentences are. */
export const spelledOnce = (source: string): string => source.replace(/(?<!\\)([a-z])\1+/g, '$1')
