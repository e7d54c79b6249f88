import { documentWords } from './words.ts'

/** How much a written document may hold. It is counted before any reader is let at it. */
export const textBounds = {
  characters: 1_000_000,
  /** Names, texts, numbers, lists and objects. */
  values: 100_000,
  /** Lists and objects in each other. */
  depth: 50,
}

/** A sentence when a JSON text holds more than may be; one look at each character. */
export function tooMuch(text: string): string | null {
  const { characters, values, depth } = textBounds
  if (text.length > characters) {
    return documentWords.tooLong(text.length, characters)
  }
  let [count, deep, deepest, isQuoted] = [0, 0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (isQuoted) {
      if (letter === 0x5c) at++
      else if (letter === 0x22) isQuoted = false
    } else if (letter === 0x22) isQuoted = true
    else if (letter === 0x5b || letter === 0x7b) {
      count++
      deepest = Math.max(deepest, ++deep)
    } else if (letter === 0x5d || letter === 0x7d) deep--
    else if (letter === 0x2c || letter === 0x3a) count++
    if (deepest > depth) return documentWords.tooDeep(depth)
    if (count > values) return documentWords.tooManyValues(values)
  }
  return null
}

/** The most of each; a star stands for every member or item. */
const most: [where: string, count: number][] = [
  ['keywords', 1_000],
  ['rules', 500],
  ['rungs', 10],
  ['calendars', 100],
  ['playbooks', 200],
  ['channels', 200],
  ['roundTheClock', 10],
  ['calendars.*.holidays', 1_000],
  ['calendars.*.regional', 2_000],
  ['calendars.*.regions', 20],
  ['calendars.*.hours.*', 24],
  ['rungs.*.owners', 500],
  ['rungs.*.backups', 500],
  ['rungs.*.requires', 20],
  ['playbooks.*.steps', 100],
  ['rules.*.act', 20],
  ['rules.*.when.*', 200],
  ['rules.*.act.*.whom', 20],
  ['rules.*.act.*.channels', 200],
]
const longestText = 5_000

/** What a matrix has too many of, each on a line; nothing when all is within bounds. */
export function tooMany(value: unknown): string[] {
  const found = most.flatMap(([where, count]) =>
    partsAt(value, where.split('.')).flatMap(({ path, size }) =>
      size > count ? [documentWords.tooMany(path, size, count)] : [],
    ),
  )
  const long = longTextsIn(value, '').map((path) => documentWords.textTooLong(path, longestText))
  return [...found, ...long].slice(0, 20)
}

function partsAt(
  value: unknown,
  [step, ...more]: string[],
  path = '',
): { path: string; size: number }[] {
  if (typeof value !== 'object' || value === null) return []
  if (step === undefined) return [{ path, size: Object.keys(value).length }]
  const members =
    step === '*'
      ? Object.entries(value)
      : [[step, (value as Record<string, unknown>)[step]] as const]
  return members.flatMap(([key, each]) => partsAt(each, more, path ? `${path}.${key}` : key))
}

function longTextsIn(value: unknown, path: string): string[] {
  if (typeof value === 'string')
    return value.length > longestText ? [path || documentWords.theFile] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [
    ...(key.length > 200 ? [`${path}.${key.slice(0, 20)}…`] : []),
    ...longTextsIn(each, path ? `${path}.${key}` : key),
  ])
}
