import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { PassThrough, pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { type FileRecord, PlainLines } from './plain-lines.ts'
import { inWords } from './unreadable.ts'

type Count = (bytes: number) => void

const longestRecord = 1_000_000

/**
 * Every record below the header of a plain or gzipped file, some at a time. `count` gets the bytes
 * as they pass. Up to the first quote lines are cut; from there on a parser reads.
 */
export async function* records(
  path: string,
  delimiter: string,
  count: Count,
): AsyncGenerator<FileRecord[]> {
  const lines = new PlainLines(delimiter)
  let last = 1
  try {
    const text = (await textOf(path, count)).setEncoding('utf8')
    for await (const found of recordsOf(lines, text, delimiter)) {
      last = found.at(-1)?.line ?? last
      yield found
    }
  } catch (error) {
    throw inWords(path, error, last)
  }
}

async function* recordsOf(
  lines: PlainLines,
  text: Readable,
  delimiter: string,
): AsyncGenerator<FileRecord[]> {
  const pieces: AsyncIterator<string> = text[Symbol.asyncIterator]()
  try {
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
      const needsParser = next.value.includes('"') || lines.rest.length > longestRecord
      if (needsParser) {
        yield* parsed(lines, following(lines.rest + next.value, pieces), delimiter)
        return
      }
      yield lines.add(next.value)
    }
    yield lines.end()
  } finally {
    text.destroy()
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
): AsyncGenerator<FileRecord[]> {
  const rows = parse({
    delimiter,
    info: true,
    from_line: before.lines === 0 ? 2 : 1,
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

/** The first line of a plain or gzipped file. */
export async function firstLine(path: string): Promise<string> {
  let text = ''
  try {
    for await (const piece of (await textOf(path, ignore)).setEncoding('utf8')) {
      text += piece
      if (text.includes('\n') || text.length > 100_000) break
    }
  } catch (error) {
    throw inWords(path, error)
  }
  const [line = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  return line
}

async function textOf(path: string, count: Count): Promise<Readable> {
  const text = (await isGzip(path)) ? createGunzip() : new PassThrough()
  async function* counted(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      count(chunk.length)
      yield chunk
    }
  }
  pipeline(createReadStream(path), counted, text, ignore)
  return text
}

async function isGzip(path: string): Promise<boolean> {
  await using file = await open(path)
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
  return buffer[0] === 0x1f && buffer[1] === 0x8b
}

// A stream that fails hands its error on to the one being read, where it is caught.
function ignore() {}
