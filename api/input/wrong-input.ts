import { Refusal } from '@caselead/core/base/refusal.ts'
import { z } from 'zod'

/** What is wrong with input, where its shape has no words of its own for it. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input === undefined)
    case 'too_big':
      return issue.origin === 'string'
        ? `This is longer than ${counted(issue.maximum)} characters. Please shorten it.`
        : `This is more than we can take: ${counted(issue.maximum)} at most.`
    case 'too_small':
      return issue.origin === 'string'
        ? `Please write at least ${counted(issue.minimum)} characters.`
        : `This is less than we can take: ${counted(issue.minimum)} at least.`
    case 'invalid_format':
      return issue.format === 'email'
        ? 'Enter an email address.'
        : 'We cannot read this. Please write it in another way.'
    case 'invalid_value':
    case 'invalid_union':
      return 'Please choose one of what is offered here.'
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'This is not what is asked for here.'
  }
}

/** What is wrong with it, and where: of each field the first thing. */
export function wrongInput(cause: unknown): Refusal {
  const issues = cause instanceof z.ZodError ? cause.issues.slice(0, mostTold) : []
  const all = issues.map(({ message, path }) => ({ message, field: path.join('.') || null }))
  const [first, ...others] = all.filter(
    ({ field }, at) => all.findIndex((each) => each.field === field) === at,
  )
  if (!first) return new Refusal('invalid', 'We could not read this request.')
  return new Refusal('invalid', first.message, first.field, others)
}

const mostTold = 30

function wrongType(expected: string, isMissing: boolean): string {
  if (isMissing) return 'Something is missing here. Please fill it in.'
  if (expected === 'string') return 'Please write this as text.'
  if (expected === 'number' || expected === 'int') return 'Please give a whole number.'
  return 'This is not what is asked for here.'
}

const counted = (figure: number | bigint): string => figure.toLocaleString('en')
