import type { z } from 'zod'
import { plainWords } from '../input/wrong-input.ts'
import type { Source } from './source.ts'
import { documentPartWords, documentWords } from './words.ts'

const mostShown = 20

/** Every place of a document that does not fit, each on a line: where, and what is wrong there. */
export function misreadPlaces(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  lineOf: Source['line'],
): string[] {
  const shown = issues.slice(0, mostShown).map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const line = lineOf([...issue.path, ...key].map(String).join('.'))
    const place = `${placeOf(issue.path, value)}: ${issue.message}`
    return line === null ? place : documentWords.onLine(line, place)
  })
  return issues.length > mostShown
    ? [...shown, documentWords.more(issues.length - mostShown)]
    : shown
}

/** Rungs, rules and people by their names, as the findings name them; the rest by its key. */
function placeOf(path: PropertyKey[], value: unknown): string {
  let at = value
  const keys = path.map((key) => {
    at = (at as Record<PropertyKey, unknown>)?.[key]
    return typeof key === 'number' ? (nameOf(at) ?? key) : key
  })
  return keys.map(String).join('.') || documentWords.theFile
}

function nameOf(part: unknown): string | null {
  const { name, level } = (part ?? {}) as { name?: unknown; level?: unknown }
  const named = name ?? level
  return typeof named === 'string' && named !== '' ? named : null
}

/** What is wrong with a part of a document, for whoever writes it by hand. */
export const misreadWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? documentPartWords.missing
        : documentPartWords.mustBe[issue.expected]
    case 'invalid_value':
      return notAmong(issue.input, issue.values)
    case 'invalid_union':
      return notAmong(...choice(issue))
    case 'unrecognized_keys':
      return unknownKeys(issue.keys)
    default:
      return plainWords(issue)
  }
}

type Union = z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>

function choice(issue: Union): [chosen: unknown, offered: readonly unknown[]] {
  const { input, discriminator } = issue
  if (discriminator) return [(input as Record<string, unknown>)[discriminator], options(issue)]
  const offered = issue.errors.flat().flatMap((error) => ('values' in error ? error.values : []))
  return [input, offered]
}

const options = (issue: Union): readonly unknown[] =>
  ('options' in issue && Array.isArray(issue.options) && issue.options) || []

const notAmong = (chosen: unknown, offered: readonly unknown[]): string =>
  chosen === undefined
    ? documentPartWords.missingChoice(offered.join(', '))
    : typeof chosen === 'string'
      ? documentPartWords.noChoice(chosen, offered.join(', '))
      : documentPartWords.notAmong(offered.join(', '))

const unknownKeys = (keys: readonly string[]): string =>
  keys.length === 1
    ? documentPartWords.unknownKey(keys.join())
    : documentPartWords.unknownKeys(keys.map((key) => `“${key}”`).join(', '))
