import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { PassThrough, pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { inWords } from './unreadable.ts'

export interface FileRecord {
  fields: string[]
  line: number
}

type Count = (bytes: number) => void

/** Every record below the header of a plain or gzipped file. `count` gets the bytes as they pass. */
export async function* records(
  path: string,
  delimiter: string,
  count: Count,
): AsyncGenerator<FileRecord> {
  const rows = parse({
    delimiter,
    info: true,
    from_line: 2,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
  })
  let line = 1
  try {
    pipeline(await textOf(path, count), rows, ignore)
    for await (const { record, info } of rows) {
      line = info.lines
      yield { fields: record, line }
    }
  } catch (error) {
    throw inWords(path, error, line)
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
