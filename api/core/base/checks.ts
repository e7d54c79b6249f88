import { filesInWords, type WithFiles } from './files.ts'
import type { RefusalCode } from './refusal.ts'
import { Refusal } from './refusal.ts'
import { storable } from './text.ts'
import { tooLong } from './words.ts'

export const longestText = 100_000
export const longestSubject = 200

export function refuse(code: RefusalCode, message: string, field: string | null = null): never {
  throw new Refusal(code, message, field)
}

type Checked<T extends readonly (() => unknown)[]> = { [At in keyof T]: ReturnType<T[At]> }

/** The answers of all checks; everything that is wrong with a form is refused at once. */
export function together<T extends readonly (() => unknown)[]>(...checks: T): Checked<T> {
  const wrong: Refusal[] = []
  const answers = checks.map((check) => {
    try {
      return check()
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'invalid') throw error
      wrong.push(error)
      return undefined
    }
  })
  const [first, ...rest] = wrong.flatMap(({ message, field, others }) => [
    { message, field },
    ...others,
  ])
  if (first) throw new Refusal('invalid', first.message, first.field, rest)
  return answers as Checked<T>
}

/** The text without outer blanks; refused when nothing or too much is left. */
export function requiredText(text: string, field: string, asked: string): string {
  return optionalText(text, field) || refuse('invalid', asked, field)
}

/** The same of words that may be files alone, which are then named. */
export const requiredWords = (
  text: string,
  field: string,
  asked: string,
  sent: WithFiles,
): string => requiredText(text.trim() || filesInWords(sent.files ?? []), field, asked)

/** The text without outer blanks, maybe nothing; refused when too much is left. */
export function optionalText(text: string, field: string): string {
  const trimmed = storable(text).trim()
  if (trimmed.length > longestText) refuse('invalid', tooLong(longestText), field)
  return trimmed
}
