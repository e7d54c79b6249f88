import { Refusal } from '@caselead/core/base/refusal.ts'
import { z } from 'zod'
import { troubleWords } from '../base/words.ts'
import { inputWords } from './words.ts'

/** What is wrong with input, where its shape has no words of its own for it. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input === undefined)
    case 'too_big':
      return issue.origin === 'string'
        ? inputWords.tooLong(issue.maximum)
        : inputWords.tooMuch(issue.maximum)
    case 'too_small':
      return issue.origin === 'string'
        ? inputWords.tooShort(issue.minimum)
        : inputWords.tooLittle(issue.minimum)
    case 'invalid_format':
      return issue.format === 'email' ? inputWords.email : inputWords.badFormat
    case 'invalid_value':
    case 'invalid_union':
      return inputWords.notOffered
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return inputWords.notExpected
  }
}

/** What is wrong with it, and where: of each field the first thing. */
export function wrongInput(cause: unknown): Refusal {
  const issues = cause instanceof z.ZodError ? cause.issues.slice(0, mostTold) : []
  const all = issues.map(({ message, path }) => ({ message, field: path.join('.') || null }))
  const [first, ...others] = all.filter(
    ({ field }, at) => all.findIndex((each) => each.field === field) === at,
  )
  if (!first) return new Refusal('invalid', troubleWords.unreadable)
  return new Refusal('invalid', first.message, first.field, others)
}

const mostTold = 30

function wrongType(expected: string, isMissing: boolean): string {
  if (isMissing) return inputWords.missing
  if (expected === 'string') return inputWords.mustBeText
  if (expected === 'number' || expected === 'int') return inputWords.mustBeNumber
  return inputWords.notExpected
}
