import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import { Refusal } from '../core/refusal.ts'
import { storable } from '../core/text.ts'

/** The words of a matrix file: what they say, and on which line. */
export interface Source {
  value: unknown
  /** The line of a place such as `rungs.L2.owners`, or of what it stands in; null if of neither. */
  line(where: string): number | null
}

/** Reads JSON; refused with the line where it ends to be JSON, or says something twice. */
export function readSource(text: string): Source {
  try {
    // Some editors begin a file with a mark of its encoding.
    return read(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof RangeError) throw notJson(null, 'its parts stand too deep in each other')
    throw error
  }
}

function read(json: string): Source {
  const lineCounter = new LineCounter()
  const lineAt = (offset: number) => lineCounter.linePos(offset).line
  // JSON is YAML, and a reader of YAML knows where everything stands.
  const options = { schema: 'json', prettyErrors: false, uniqueKeys: false } as const
  const { contents, errors } = parseDocument(json, { ...options, lineCounter })
  const value = storable(parsed(json, errors[0] ? lineAt(errors[0].pos[0]) : null))
  const twice = saidTwice(contents)
  if (twice) throw notJson(lineAt(twice.offset), `“${twice.names[0]}” stands there twice`)
  return { value, line: (where) => lineIn(contents, where, lineAt) }
}

function parsed(json: string, brokenAt: number | null): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const [, line] = /\(line (\d+) column/.exec(error.message) ?? []
    throw notJson(line ? Number(line) : brokenAt, inWords(error))
  }
}

const notJson = (line: number | null, why: string): Refusal =>
  new Refusal('invalid', `This is not JSON: ${line ? `line ${line}: ` : ''}${why}.`, 'matrix')

/** Without the excerpt and the offset, which are of no use in a long file. */
const inWords = ({ message }: SyntaxError): string =>
  message.replace(/( in JSON)? at position .*$/s, '').replace(/, (\.\.\.)?".*$/s, '')

type LineAt = (offset: number) => number

/** Steps are names of members; in a list the place, or the level or name of what stands there. */
function lineIn(node: ParsedNode | null, where: string, lineAt: LineAt): number | null {
  const found = partsOf(node)
    .flatMap(({ names, ...part }) => names.map((name) => ({ ...part, name })))
    .filter(({ name }) => where === name || where.startsWith(`${name}.`))
    // A name may have points in it.
    .toSorted((a, b) => b.name.length - a.name.length)[0]
  if (!found) return null
  const { name, value, offset } = found
  return lineIn(value, where.slice(name.length + 1), lineAt) ?? lineAt(offset)
}

function saidTwice(node: ParsedNode | null): Part | null {
  const seen = new Set<string | undefined>()
  for (const part of partsOf(node)) {
    const twice = isMap(node) && seen.has(part.names[0]) ? part : saidTwice(part.value)
    if (twice) return twice
    seen.add(part.names[0])
  }
  return null
}

interface Part {
  names: string[]
  value: ParsedNode | null
  offset: number
}

function partsOf(node: ParsedNode | null): Part[] {
  if (isMap(node)) {
    return node.items.map(({ key, value }) => ({
      names: [isScalar(key) ? String(key.value) : ''],
      ...{ value, offset: key.range[0] },
    }))
  }
  if (!isSeq(node)) return []
  return node.items.map((item, index) => ({
    names: [String(index), ...['level', 'name'].flatMap((key) => wordIn(item, key))],
    ...{ value: item, offset: item.range[0] },
  }))
}

function wordIn(node: ParsedNode, key: string): string[] {
  const word: unknown = isMap(node) ? node.get(key) : undefined
  return typeof word === 'string' ? [word] : []
}
