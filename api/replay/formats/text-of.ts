import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { PassThrough, pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const sampled = 1_000_000

/**
 * The text of a plain or gzipped file, piece by piece, each line ended by `\n` whatever ended it
 * there. `count` gets the bytes of the file as they pass.
 */
export async function* textOf(
  path: string,
  encoding: Encoding,
  count: (bytes: number) => void,
): AsyncGenerator<string> {
  const bytes = await bytesOf(path, count)
  const decoder = new TextDecoder(encoding)
  let held = ''
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      const text = held + decoder.decode(chunk, { stream: true })
      // It may be the half of one end of a line.
      held = text.endsWith('\r') ? '\r' : ''
      yield withPlainEnds(held ? text.slice(0, -1) : text)
    }
    yield withPlainEnds(held + decoder.decode())
  } finally {
    bytes.destroy()
  }
}

const withPlainEnds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text

/** How the characters of a file are written, by its mark or by how it begins. */
export async function encodingOf(path: string): Promise<Encoding> {
  const parts: Buffer[] = []
  let length = 0
  const bytes = await bytesOf(path, ignore)
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      parts.push(chunk)
      length += chunk.length
      if (length >= sampled) break
    }
  } finally {
    bytes.destroy()
  }
  return encodingIn(Buffer.concat(parts))
}

function encodingIn(sample: Buffer): Encoding {
  const [first, second] = sample
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = sample.subarray(0, 1000)
  const zeros = [0, 1].map((odd) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length)
  const [even = 0, odd = 0] = zeros
  if (odd > start.length / 4) return 'utf-16le'
  if (even > start.length / 4) return 'utf-16be'
  return isUtf8(sample) ? 'utf-8' : 'windows-1252'
}

function isUtf8(sample: Buffer): boolean {
  try {
    // What is cut off at the end of the sample is no mistake.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return true
  } catch {
    return false
  }
}

async function bytesOf(path: string, count: (bytes: number) => void): Promise<Readable> {
  const bytes = (await isGzip(path)) ? createGunzip() : new PassThrough()
  async function* counted(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      count(chunk.length)
      yield chunk
    }
  }
  pipeline(createReadStream(path), counted, bytes, ignore)
  return bytes
}

async function isGzip(path: string): Promise<boolean> {
  await using file = await open(path)
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
  return buffer[0] === 0x1f && buffer[1] === 0x8b
}

// A stream that fails hands its error on to the one being read, where it is caught.
function ignore() {}
