import type { CaseEntry, CaseView } from '@caselead/api/views/types/index.ts'
import { messageWords } from '../../words/customer/case-page.ts'
import { isAutomatic, isSaid } from './message.ts'

/** The entry that stands on top, beside the composer, and what it is. */
export interface Latest {
  entry: CaseEntry
  heading: string
}

/**
 * What somebody who opens the page comes for: our question while we wait for them, what solved it,
 * or else the newest that a person said.
 */
export function latest({ timeline, waitingOnCustomer, resolvedAt }: CaseView): Latest | null {
  const newest = (fits: (entry: CaseEntry) => boolean) =>
    timeline.findLast((entry) => isSaid(entry) && fits(entry)) ?? null
  const question = waitingOnCustomer ? newest(asks) : null
  if (question) return { entry: question, heading: messageWords.question }
  const solution = resolvedAt === null ? null : newest(({ kind }) => kind === 'resolved')
  if (solution) return { entry: solution, heading: messageWords.solution }
  const entry = newest((entry) => !isAutomatic(entry))
  return entry && { entry, heading: messageWords.latest }
}

const asks = ({ kind }: CaseEntry): boolean =>
  kind === 'waiting_on_customer' || kind === 'context_asked'

const mostCharacters = 180
const mostLines = 4

/** A long message in two: what stands on the first screen of a phone, and the rest. */
export function firstOf(body: string): { head: string; rest: string } {
  const lines = body.split('\n')
  const few = lines.slice(0, mostLines).join('\n')
  const tooLong = few.length > mostCharacters * 1.3
  if (lines.length <= mostLines && !tooLong) return { head: body, rest: '' }
  const head = tooLong ? upToSentence(few) : few
  return { head, rest: body.slice(head.length).trimStart() }
}

/** Up to the end of a sentence where there is one not far before the limit, or of a word. */
function upToSentence(text: string): string {
  const part = text.slice(0, mostCharacters)
  const sentence = Math.max(part.lastIndexOf('. '), part.lastIndexOf('? '), part.lastIndexOf('\n'))
  if (sentence > mostCharacters / 2) return part.slice(0, sentence + 1)
  const word = part.search(/\s\S*$/)
  if (word > 0) return part.slice(0, word)
  // Half an address would lead elsewhere, and half a character is none.
  return /^https?:/.test(text)
    ? (/^\S+/.exec(text)?.[0] ?? text)
    : part.replace(/[\ud800-\udbff]$/, '')
}
