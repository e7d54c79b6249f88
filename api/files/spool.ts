import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A file that has arrived whole, on this machine's disk and not yet in the store. */
export interface Spooled {
  path: string
  size: number
  /** As hex. */
  sha256: string
  /** How it begins, as far as anybody looks into it. */
  head: Buffer
  discard(): Promise<void>
}

/** So much of a file's beginning tells what it is. */
const headBytes = 262_144

export class TooLarge extends Error {}

/** Where files are while they arrive. What lies there for long was left by a process that was killed. */
export const incoming = (folder: string): string => join(folder, 'incoming')

/** Takes a file in piece by piece; of one that breaks off or is longer than `most`, nothing is left. */
export async function spool(
  folder: string,
  body: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Spooled> {
  await mkdir(incoming(folder), { recursive: true, mode: 0o700 })
  const path = join(incoming(folder), randomUUID())
  const discard = () => rm(path, { force: true })
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  const beginning: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of body) {
      if (size < headBytes) beginning.push(piece.slice(0, headBytes - size))
      size += piece.length
      if (size > most) throw new TooLarge()
      hash.update(piece)
      await file.appendFile(piece)
    }
    await file.sync()
  } catch (error) {
    await file.close()
    await discard()
    throw error
  }
  await file.close()
  return { path, size, sha256: hash.digest('hex'), head: Buffer.concat(beginning), discard }
}

/** What is in memory already, as a file that arrives. */
export async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
