import { Refusal } from '@caselead/core/base/refusal.ts'
import { storable } from '@caselead/core/base/text.ts'
import { tooMuch } from './bounds.ts'
import { linesOf, type Place, placesIn } from './json-places.ts'
import { documentWords } from './words.ts'

/** The words of a matrix file: what they say, and on which line. */
export interface Source {
  value: unknown
  /** The line of a place such as `rungs.L2.owners`, or of what it stands in; null if of neither. */
  line(where: string): number | null
}

/** Reads JSON; refused with the line where it ends to be JSON, or says something twice. */
export function readSource(text: string): Source {
  // Some editors begin a file with a mark of its encoding.
  const json = text.replace(/^\uFEFF/, '')
  const much = tooMuch(json)
  if (much) throw new Refusal('invalid', much, 'matrix')
  const lineAt = linesOf(json)
  const value = storable(parsed(json, lineAt(json.trimEnd().length)))
  const document = placesIn(json)
  const twice = saidTwice(document)
  if (twice) throw notJson(lineAt(twice.offset), documentWords.twice(`${twice.key}`))
  const named = new Map<Place, Named[]>()
  return { value, line: (where) => lineIn(document, where, { lineAt, named }) }
}

function parsed(json: string, lastLine: number): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const [, line] = /\(line (\d+) column/.exec(error.message) ?? []
    throw notJson(line ? Number(line) : lastLine, inWords(error))
  }
}

function notJson(line: number | null, why: string): Refusal {
  const words = line ? documentWords.notJsonOnLine(line, why) : documentWords.notJson(why)
  return new Refusal('invalid', words, 'matrix')
}

/** Without the excerpt and the offset, which are of no use in a long file. */
const inWords = ({ message }: SyntaxError): string =>
  message.replace(/( in JSON)? at position .*$/s, '').replace(/, (\.\.\.)?".*$/s, '')

interface Named {
  name: string
  value: Place
  offset: number
}

interface Reading {
  lineAt: (offset: number) => number
  /** Asked for again and again, so each place tells its parts once. */
  named: Map<Place, Named[]>
}

/** Steps are names of members; in a list the place, or the level or name of what stands there. */
function lineIn(place: Place, where: string, known: Reading): number | null {
  const names = known.named.get(place) ?? namesIn(place)
  known.named.set(place, names)
  let found: Named | null = null
  for (const each of names) {
    const fits = where === each.name || where.startsWith(`${each.name}.`)
    // A name may have points in it.
    if (fits && each.name.length > (found?.name.length ?? -1)) found = each
  }
  if (!found) return null
  const { name, value, offset } = found
  return lineIn(value, where.slice(name.length + 1), known) ?? known.lineAt(offset)
}

const namesIn = ({ parts }: Place): Named[] =>
  parts.flatMap(({ key, value, offset }, index) =>
    (key === null
      ? [String(index), ...['level', 'name'].flatMap((word) => textOf(value, word))]
      : [key]
    ).map((name) => ({ name, value, offset })),
  )

const textOf = ({ kind, parts }: Place, key: string): string[] =>
  kind === 'map'
    ? parts.filter((part) => part.key === key).flatMap((part) => part.value.text ?? [])
    : []

function saidTwice({ kind, parts }: Place): { key: string | null; offset: number } | null {
  const seen = new Set<string | null>()
  for (const part of parts) {
    if (kind === 'map' && seen.has(part.key)) return part
    seen.add(part.key)
    const within = saidTwice(part.value)
    if (within) return within
  }
  return null
}
