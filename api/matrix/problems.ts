import type { z } from 'zod'

/** What is wrong with a file, and where. */
export interface Problem {
  path: PropertyKey[]
  said: string
}

export function problemsIn(issue: z.core.$ZodIssue): Problem[] {
  const { path, message: said } = issue
  if (issue.code !== 'unrecognized_keys') return [{ path, said }]
  return issue.keys.map((key) => ({ path: [...path, key], said: 'is not known here' }))
}

/** What is wrong with a part of a file, to those who write it, where its shape has no words for it. */
export const fileWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      return oneOf(offered(issue))
    case 'too_small':
      return `should ${have(issue.origin)} ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`
    case 'too_big':
      return `should ${have(issue.origin)} ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`
    default:
      return 'is not what is asked for here'
  }
}

const kinds: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of settings',
  record: 'a group of settings',
}

const have = (origin: string): string =>
  origin === 'string' || origin === 'array' ? 'have a length of' : 'be'

function offered(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>): readonly unknown[] {
  if ('options' in issue && Array.isArray(issue.options)) return issue.options
  return issue.errors.flat().flatMap((each) => (each.code === 'invalid_value' ? each.values : []))
}

const oneOf = (values: readonly unknown[]): string =>
  values.length === 0
    ? 'is not what is asked for here'
    : `should be one of ${values.map((value) => JSON.stringify(value)).join(', ')}`
