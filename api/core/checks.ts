import type { RefusalCode } from './refusal.ts'
import { Refusal } from './refusal.ts'
import { type Case, isOpen } from './state.ts'
import { storable } from './text.ts'

export const longestText = 100_000
export const longestSubject = 200

export function refuse(code: RefusalCode, message: string, field: string | null = null): never {
  throw new Refusal(code, message, field)
}

/** The text without outer blanks; refused when nothing or too much is left. */
export function words(text: string, field: string, asked: string): string {
  return someWords(text, field) || refuse('invalid', asked, field)
}

/** The text without outer blanks, maybe nothing; refused when too much is left. */
export function someWords(text: string, field: string): string {
  const trimmed = storable(text).trim()
  if (trimmed.length > longestText) {
    const most = longestText.toLocaleString('en')
    refuse('invalid', `This is longer than ${most} characters. Please shorten it.`, field)
  }
  return trimmed
}

export function mustBeOpen(one: Case): void {
  if (one.closedAt !== null) refuse('conflict', 'This case is closed. Reopen it first.')
  if (!isOpen(one)) refuse('conflict', 'This case is resolved. Reopen it first.')
}
