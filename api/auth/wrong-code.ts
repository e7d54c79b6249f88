import { minutes } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { lengthInWords } from '@caselead/core/base/span.ts'
import { authWords } from './words.ts'

export const unknownCode = (): Refusal => refused(authWords.wrongCode)

/**
 * Which code it was, how often this browser may try, and that it expired if it was one of its own:
 * nothing of who owns the address, or of what others asked for.
 */
export function failedCode(digits: string, triesLeft: number, expiredFor: number | null): Refusal {
  const code = couldBeOne.test(digits)
    ? digits.replaceAll(/(\d{3})(?=\d)/g, '$1 ')
    : authWords.thisCode
  if (expiredFor === null) return refused(authWords.codeFailed(code, triesLeft))
  if (expiredFor < minutes(1)) return refused(authWords.codeJustExpired(code))
  return refused(authWords.codeExpired(code, lengthInWords(expiredFor)))
}

/** As long as a code may be; anything else is not repeated. */
const couldBeOne = /^\d{4,12}$/

const refused = (why: string): Refusal => new Refusal('invalid', why, 'code')
