import { pipeline } from 'node:stream'
import { parse } from 'csv-parse'
import { inWords } from '../unreadable.ts'
import { type FileRecord, PlainLines } from './plain-lines.ts'
import { type Encoding, textOf } from './text-of.ts'

/** How a file of rows is written. */
export interface Layout {
  encoding: Encoding
  delimiter: string
  /** Lines before the first record. */
  above: number
}

const longestRecord = 1_000_000

/**
 * Every record below the header of a plain or gzipped file, some at a time. `count` gets the bytes
 * as they pass. Up to the first quote lines are cut; from there on a parser reads.
 */
export async function* records(
  path: string,
  { encoding, delimiter, above }: Layout,
  count: (bytes: number) => void,
): AsyncGenerator<FileRecord[]> {
  const lines = new PlainLines(delimiter, above)
  let last = above
  try {
    for await (const found of recordsOf(lines, textOf(path, encoding, count), delimiter, above)) {
      last = found.at(-1)?.line ?? last
      yield found
    }
  } catch (error) {
    throw inWords(path, error, last)
  }
}

async function* recordsOf(
  lines: PlainLines,
  pieces: AsyncGenerator<string>,
  delimiter: string,
  above: number,
): AsyncGenerator<FileRecord[]> {
  try {
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
      const needsParser = next.value.includes('"') || lines.rest.length > longestRecord
      if (needsParser) {
        const rest = following(lines.rest + next.value, pieces)
        yield* parsed(lines, rest, delimiter, above)
        return
      }
      yield lines.add(next.value)
    }
    yield lines.end()
  } finally {
    await pieces.return(undefined)
  }
}

async function* following(begun: string, pieces: AsyncIterator<string>): AsyncGenerator<string> {
  yield begun
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
}

async function* parsed(
  before: PlainLines,
  text: AsyncIterable<string>,
  delimiter: string,
  above: number,
): AsyncGenerator<FileRecord[]> {
  const rows = parse({
    delimiter,
    info: true,
    from_line: before.lines === 0 ? above + 1 : 1,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  })
  pipeline(text, rows, ignore)
  for await (const { record, info } of rows) {
    yield [{ fields: record, line: before.lines + info.lines }]
  }
}

/** The first two lines of a plain or gzipped file. */
export async function firstLines(path: string, encoding: Encoding): Promise<[string, string]> {
  let text = ''
  try {
    for await (const piece of textOf(path, encoding, ignore)) {
      text += piece
      if (text.split('\n', 3).length > 2 || text.length > 200_000) break
    }
  } catch (error) {
    throw inWords(path, error)
  }
  const [first = '', second = ''] = text.replace(/^\uFEFF/, '').split('\n', 2)
  return [first, second]
}

// A stream that fails hands its error on to the one being read, where it is caught.
function ignore() {}
