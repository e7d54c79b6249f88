import { lows, type Sentence, sentencesIn } from '../sentences.ts'

/** No question is read further than this. */
const longestRead = 8000

const requests =
  /^(send|give|provide|share|confirm|state|specify|include|paste|attach|tell|name|quote|forward|supply)$/
export const isRequest = (low: string): boolean =>
  requests.test(low) || low === 'need' || low === 'know'

/** The sentences that want something of the reader; a list below one wants all of its lines. */
export function askingIn(text: string): Sentence[] {
  const unquoted = text.slice(0, longestRead).replaceAll(/^[ \t]*>.*$/gm, '')
  let listing = false
  return sentencesIn(plainer(unquoted), longestRead).filter((sentence) => {
    const isItem = /^([-*•–]|\d{1,2}[.)])\s?\S/.test(sentence.text)
    const asks = sentence.isQuestion || (mayWant.test(sentence.text) && wants(sentence))
    listing = asks ? true : listing && isItem
    return asks || (listing && isItem)
  })
}

/** "One more question" asks for nothing more of the same. */
const plainer = (text: string): string =>
  text.replaceAll(
    /\b(one|a|just one|a few|some) (more|other|last|further|quick|additional) (questions?|things?)\b|\banother question\b|\b(any|go) further\b/gi,
    'question',
  )

const mayWant = /please|kindly|could|can|would|will|let|tell|send|give|need/i

function wants({ words }: Sentence): boolean {
  const said = lows(words)
  return said.some((low, at) => {
    const next = said[at + 1] ?? ''
    if (low === 'please' || low === 'kindly') return next !== 'note' && next !== 'find'
    if (/^(could|can|would|will)$/.test(low)) return next === 'you'
    if (low === 'let') return /^(me|us)$/.test(next) && said[at + 2] === 'know'
    if (low === 'tell' || low === 'send' || low === 'give') return /^(me|us)$/.test(next)
    if (low === 'need')
      return /^(we|i|still|also|only|would|i'd|we'd)$/.test(said[at - 1] ?? '') && next !== 'to'
    return false
  })
}

/** Asks for another one, or for how it is by now: not for what was given. */
const another =
  /^(new|newer|another|other|different|next|additional|second|third|latest|newest|previous|earlier|older|old|remaining|missing|rest|more|else|replacement|correct|right|valid|working|target|last)$/
const byNow = /^(again|still|meanwhile|now|afterwards|instead|anymore|since)$/

export function isNews(said: readonly string[], at: number): boolean {
  const near = said.slice(Math.max(0, at - 3), at)
  if (near.some((low) => another.test(low))) return true
  return said.some((low, i) => byNow.test(low) && !(low === 'since' && said[i + 1] === 'when'))
}

/** A choice or a permission, not a fact: "which version should we install?" */
export const isAboutToBe = (said: readonly string[]): boolean =>
  said.some((low, at) => {
    if (/^(should|shall|prefer|want)$/.test(low)) return true
    return low === 'like' && /^(would|you'd|you)$/.test(said[at - 1] ?? '')
  })

export const isWhich = (low: string): boolean =>
  /^(which|what|what's|whats|whose|who|who's)$/.test(low)

/** The last of what asks before the word there, or −1: "which", "what", "send". */
export function askedAt(said: readonly string[], at: number, reach: number): number {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    if (isWhich(said[i] ?? '') || isRequest(said[i] ?? '')) return i
  }
  return -1
}

/** "Version?", "- Order number": the word alone is the question. */
export const standsAlone = (said: readonly string[]): boolean =>
  said.filter((low) => /[\p{L}\p{N}]/u.test(low)).length <= 4 &&
  !said.some((low) =>
    /^(do|does|did|is|are|was|have|has|can|could|will|would|if|you|it)$/.test(low),
  )

export const opensClosed = (said: readonly string[]): boolean =>
  said.slice(0, 6).some((low) => /^(are|is|do|does|did|was|were)$/.test(low)) &&
  !said.some((low) => /^(which|what|when|where|how|why|who)$/.test(low))
